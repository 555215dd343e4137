package io.hallguard.core.words;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.How;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PlaceFact;
import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.drivers.signal.Reading;

/** One line per fact, for an alert's evidence and for the journal's reader. */
public final class FactWords {
  private final Phrases phrases;
  private final AccessWords access;

  public FactWords(HallPlan plan) {
    this.phrases = new Phrases(plan);
    this.access = new AccessWords(phrases);
  }

  /** The line. */
  public Text line(Fact fact) {
    return switch (fact) {
      case SignalFact.SignalSeen seen -> {
        Text device = phrases.device(seen.signal().device());
        yield new Text(device.zh() + " 发来消息", "%s spoke".formatted(device.en()));
      }
      case PlaceFact place -> place(place);
      case AccessFact entry -> access.line(entry);
      case RequestFact request -> AccessWords.request(request);
      case IdentityFact identity -> access.identity(identity);
      case PersonFact person -> PersonWords.line(person);
      case RegisterFact register -> RegisterWords.line(register);
      case AlertFact alert ->
          new Text("报警 %s".formatted(alert.alert()), "Alert %s".formatted(alert.alert()));
      case TroubleFact trouble ->
          new Text("故障 %s".formatted(trouble.trouble()), "Trouble %s".formatted(trouble.trouble()));
      case SystemFact system -> system(system);
    };
  }

  private Text place(PlaceFact fact) {
    return switch (fact) {
      case PlaceFact.PositionChanged moved ->
          moved.to() == Reading.Position.OPEN
              ? at(moved.place(), "打开" + how(moved.how()).zh(), "opened" + how(moved.how()).en())
              : at(moved.place(), "关闭" + how(moved.how()).zh(), "closed" + how(moved.how()).en());
      case PlaceFact.OpeningReported opened ->
          at(opened.place(), "曾经打开(迟到的消息)", "had opened (heard of afterwards)");
      case PlaceFact.BoltChanged moved ->
          moved.to() == Reading.Bolt.LOCKED
              ? at(moved.place(), "上锁", "locked")
              : at(moved.place(), "开锁", "unlocked");
      case PlaceFact.HoldUpPressed pressed -> at(pressed.place(), "被按下", "pressed");
      case PlaceFact.HoldUpPutBack back -> at(back.place(), "已在现场恢复", "put back by hand");
      case PlaceFact.LampChanged lamp ->
          lamp.to() == Reading.Glow.LIT
              ? at(lamp.place(), "点亮", "lit")
              : at(lamp.place(), "熄灭", "went dark");
      case PlaceFact.SupplyChanged supply ->
          supply.to() == Reading.Power.PRESENT
              ? at(supply.place(), "供电正常", "supply present")
              : at(supply.place(), "断电", "supply lost");
      case PlaceFact.FireChanged fire ->
          fire.to() == Reading.Activation.ACTIVE
              ? at(fire.place(), "报火警", "fire alarm")
              : at(fire.place(), "火警解除", "fire alarm over");
      case PlaceFact.BadgePresented badge ->
          at(badge.place(), "有凭证刷卡", "a credential was presented");
      case PlaceFact.TagRead tag -> at(tag.place(), "标签被读取", "its tag was read");
      case PlaceFact.LineChanged line -> {
        Text device = phrases.device(line.device());
        Text what = Phrases.line(line.to());
        yield new Text(
            device.zh() + " 线路" + what.zh(), "The wire of " + device.en() + " " + what.en());
      }
      case PlaceFact.TamperChanged tamper -> {
        Text device = phrases.device(tamper.device());
        yield tamper.to() == Reading.Activation.ACTIVE
            ? new Text(device.zh() + " 被拆动", device.en() + " was opened or moved")
            : new Text(device.zh() + " 已复原", device.en() + " was put back");
      }
    };
  }

  private static Text system(SystemFact fact) {
    return switch (fact) {
      case SystemFact.GatewayStarted started ->
          new Text("网关启动 " + started.version(), "Gateway started, " + started.version());
      case SystemFact.GatewayStopped _ -> new Text("网关停止", "Gateway stopped");
      case SystemFact.ClockTrustChanged clock ->
          clock.trusted()
              ? new Text("时钟可信", "Clock trusted")
              : new Text("时钟不可信", "Clock not trusted");
      case SystemFact.LinkChanged link ->
          new Text(
              "连接 %s:%s".formatted(link.link(), link.state()),
              "Link %s: %s".formatted(link.link(), link.state()));
    };
  }

  private static Text how(How how) {
    return switch (how) {
      case OBSERVED -> new Text("", "");
      case LATE -> new Text("(迟到的消息)", " (heard of afterwards)");
      case FIRST -> new Text("(首次得知)", " (first known)");
      case UNSEEN -> new Text("(改变时未观测到)", " (nobody saw it change)");
    };
  }

  private Text at(PlaceId id, String zh, String en) {
    Text place = phrases.place(id);
    return new Text(place.zh() + " " + zh, place.en() + " " + en);
  }
}
