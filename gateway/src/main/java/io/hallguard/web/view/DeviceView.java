package io.hallguard.web.view;

import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.DeviceState;
import io.hallguard.drivers.signal.Reading.Activation;
import org.jspecify.annotations.Nullable;

/** A device as it last spoke. */
public record DeviceView(
    String id,
    Text name,
    String format,
    String state,
    @Nullable String lastSeen,
    @Nullable Integer battery,
    boolean batteryLow,
    @Nullable Boolean tamper,
    long silentAfterSeconds) {

  /**
   * The view.
   *
   * @param format what the device speaks, from the configuration
   */
  public static DeviceView of(Scene scene, DevicePlan plan, String format) {
    DeviceState device = scene.state().device(plan.id());
    return new DeviceView(
        plan.id().value(),
        plan.name(),
        format,
        Wire.word(DeviceStanding.of(scene.state(), plan.id())),
        Wire.time(device.lastSeen().map(Stamp::wall)),
        device.battery().orElse(null),
        device.lowBattery(scene.plan().parameters().signal().batteryLow()),
        device.tamper().map(tamper -> tamper == Activation.ACTIVE).orElse(null),
        plan.silentAfter().toSeconds());
  }
}
