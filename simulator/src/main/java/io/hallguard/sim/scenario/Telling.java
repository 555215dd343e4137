package io.hallguard.sim.scenario;

import io.hallguard.core.plan.DevicePlan;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;

/** What happens, in a sentence for people. */
public final class Telling {
  private Telling() {}

  /** Of one act. */
  public static Text of(Act act, HallPlan plan) {
    return switch (act) {
      case Act.Happens(_, Reading.Tag(String uid), Carriage carriage) ->
          said(tagged(uid, plan), NewsWords.of(new Reading.Tag(uid)), carriage);
      case Act.Happens happens ->
          said(where(happens.device(), plan), NewsWords.of(happens.news()), happens.carriage());
      case Act.Reports reports ->
          said(name(reports.device(), plan), text("例行上报", "reports"), reports.carriage());
      case Act.SaysUnclear unclear ->
          join(name(unclear.device(), plan), text("发来无法理解的值", "sends a value nobody knows"));
      case Act.SendsGarbage garbage ->
          join(name(garbage.device(), plan), text("发来乱码", "sends garbage"));
      case Act.Silence silence ->
          join(
              name(silence.device(), plan),
              silence.silent() ? text("不再发声", "falls silent") : text("恢复发声", "speaks again"));
      case Act.Reachability reach ->
          join(
              name(reach.device(), plan),
              reach.online() ? text("上线", "comes online") : text("离线", "goes offline"));
      case Act.Again again ->
          join(
              name(again.device(), plan),
              text("重发旧消息", "sends %d old messages again".formatted(again.count())));
      case Act.DeviceRestarts restarts ->
          join(name(restarts.device(), plan), text("重启", "restarts"));
      case Act.Does does -> does(does, plan);
      case Act.GatewayRestarts restarts ->
          restarts.crash()
              ? text("网关掉电后重启", "the gateway crashes and restarts")
              : text("网关重启", "the gateway restarts");
      case Act.Broker broker ->
          broker.reachable()
              ? text("消息服务恢复", "the broker is back")
              : text("消息服务中断", "the broker is gone");
      case Act.ClockSteps steps -> text("时钟跳变 " + steps.by(), "the clock steps by " + steps.by());
      case Act.ClockTrust trust ->
          trust.trusted()
              ? text("时钟可信", "the clock is believed")
              : text("时钟不可信", "the clock is not believed");
    };
  }

  private static Text does(Act.Does does, HallPlan plan) {
    Text who = does.person().name();
    Text what = DeedWords.of(does.deed(), plan);
    return does.refused()
        ? join(join(who, what), text("(应被拒绝)", "(to be refused)"))
        : join(who, what);
  }

  private static Text said(Text who, Text what, Carriage carriage) {
    Text said = join(who, what);
    if (carriage.lost()) {
      return join(said, text("(消息丢失)", "(the message is lost)"));
    }
    if (carriage.late().isPositive()) {
      return join(said, text("(消息迟到)", "(the message is late)"));
    }
    return carriage.twice() ? join(said, text("(消息重复)", "(sent twice)")) : said;
  }

  private static Text tagged(String uid, HallPlan plan) {
    return plan.places().values().stream()
        .filter(place -> place instanceof Place.Extinguisher thing && thing.tag().equals(uid))
        .map(Place::name)
        .findFirst()
        .orElse(text("标签 " + uid, "tag " + uid));
  }

  /** The place that the device watches; the device itself when it watches none. */
  private static Text where(DeviceId device, HallPlan plan) {
    return plan.uses(device).stream()
        .map(use -> use.place().name())
        .findFirst()
        .orElseGet(() -> name(device, plan));
  }

  private static Text name(DeviceId device, HallPlan plan) {
    return plan.device(device).map(DevicePlan::name).orElse(text(device.value(), device.value()));
  }

  static Text name(PlaceId place, HallPlan plan) {
    return plan.place(place).map(Place::name).orElse(text(place.value(), place.value()));
  }

  static Text join(Text first, Text second) {
    return text(first.zh() + second.zh(), first.en() + " " + second.en());
  }

  static Text text(String zh, String en) {
    return new Text(zh, en);
  }
}
