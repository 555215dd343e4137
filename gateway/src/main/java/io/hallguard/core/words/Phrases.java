package io.hallguard.core.words;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading.LineState;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Names, times and spans as this hall says them. */
final class Phrases {
  private final HallPlan plan;
  private final DateTimeFormatter clock;

  Phrases(HallPlan plan) {
    this.plan = requireNonNull(plan, "plan is null");
    this.clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(plan.timeZone());
  }

  Text place(PlaceId id) {
    return plan.place(id).map(Place::name).orElseGet(() -> new Text(id.value(), id.value()));
  }

  Text device(DeviceId id) {
    return plan.device(id)
        .map(device -> device.name())
        .orElseGet(() -> new Text(id.value(), id.value()));
  }

  /** The hall's wall clock, to the second. */
  String time(Instant instant) {
    return clock.format(instant);
  }

  static final Text LINE_WRONG = new Text("异常", "is not as it should be");

  /** What a supervised wire shows. */
  static Text line(LineState state) {
    return switch (state) {
      case NORMAL -> new Text("正常", "is well");
      case SHORT -> new Text("短路", "is shorted");
      case CUT -> new Text("断开", "is cut");
      case DOUBT -> new Text("阻值不符", "has a resistance that does not belong there");
    };
  }

  /** The same, of the state's name in a trouble's detail. */
  static Text line(String state) {
    return Arrays.stream(LineState.values())
        .filter(known -> known.name().equalsIgnoreCase(state))
        .findFirst()
        .map(Phrases::line)
        .orElse(LINE_WRONG);
  }

  /** A span in words: {@code 90 s}, {@code 10 min}, {@code 2 h}. */
  static Text span(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 3600 == 0 && seconds > 0) {
      return new Text(seconds / 3600 + " 小时", seconds / 3600 + " h");
    }
    if (seconds % 60 == 0 && seconds > 0) {
      return new Text(seconds / 60 + " 分钟", seconds / 60 + " min");
    }
    return new Text(seconds + " 秒", seconds + " s");
  }
}
