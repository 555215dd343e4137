package io.hallguard.core.words;

import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.How;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Alert;
import java.time.Duration;

/**
 * What happened, where and when; and what to do. Says what is known and never who did it: "no grant
 * matched", not "somebody broke in".
 */
public final class AlertWords {
  private final Phrases phrases;

  public AlertWords(HallPlan plan) {
    this.phrases = new Phrases(plan);
  }

  /** One sentence on the alert as it stands. */
  public Text sentence(Alert alert) {
    Text said = with(raised(alert.raised()), late(alert.raised()), certainty(alert.raised()));
    if (alert.times() < 2) {
      return said;
    }
    String last = phrases.time(alert.lastAt().wall());
    return with(
        said,
        new Text(
            "共 %d 次,最近一次 %s。".formatted(alert.times(), last),
            " %d times in all, the last at %s.".formatted(alert.times(), last)));
  }

  /** What the reader is to do now. */
  public Text action(AlertKind kind) {
    return switch (kind) {
      case HOLD_UP ->
          new Text(
              "按应急预案处置:先保证人身安全,立即报警并通知班长;现场处理后说明原因再复位。",
              "Follow the emergency plan: people first, call the police and the lead at once; reset"
                  + " with a reason once it is dealt with.");
      case ENTRY_WITHOUT_GRANT ->
          new Text(
              "立即到收费区门口查看:是谁、谁同意的。确需进入的,由班长授权并登记后再进。",
              "Go to the cash-area door now: who is it, and who consented? Whoever must enter waits"
                  + " for the lead's grant and the register entry.");
      case BOX_WITHOUT_GRANT ->
          new Text(
              "立即到款箱处查看,通知班长;核对现金并登记。",
              "Go to the box now and tell the lead; check the cash and write the register line.");
      case DOOR_LEFT_OPEN -> new Text("到门口查看并关好、锁好防盗安全门。", "Go to the door; close and lock it.");
      case DOOR_NOT_LOCKED -> new Text("到门口查看并锁好防盗安全门。", "Go to the door and lock it.");
      case BOX_LEFT_OPEN -> new Text("到款箱处查看并确认关闭。", "Go to the box and see it closed.");
      case BOX_NOT_REGISTERED ->
          new Text("请开箱人补做登记;补登记会标为迟登。", "Have the line written; it will be kept as late.");
      case BREAK_GLASS ->
          new Text(
              "到现场协助并核对来人;班长在本厅设定的时限内复核。",
              "Go and help, and see who it is; the lead reviews it within this hall's limit.");
      case ONE_PERSON_ONLY ->
          new Text("到现场查看;本厅要求此处两人同时在场。", "Go and see; this hall asks for two people here.");
      case STAY_EXCEEDED ->
          new Text(
              "到收费区查看来人是否仍在内;确需继续的由班长延长,已离开的注明离开。",
              "Go and see whether the visitor is still inside; the lead extends the stay, or somebody"
                  + " states that they left.");
      case OUTSIDE_TRANSIT_WINDOW ->
          new Text(
              "到现场核对押运人员身份,并与押运公司联系。",
              "Go and check who the crew is, and call the cash-in-transit company.");
      case LOST_CREDENTIAL ->
          new Text(
              "到门口查看持卡人:这张卡已挂失。",
              "Go to the reader and see who holds it: this credential is reported lost.");
      case CODES_LOCKED ->
          new Text(
              "到门口查看:有人连续输错口令码。", "Go to the door: somebody typed one wrong code after the other.");
      case REVIEW_OVERDUE ->
          new Text(
              "请复核紧急进入,或由作出电话同意的人确认。",
              "Review the break-glass entry, or have the contact confirm the consent by telephone.");
      case TAMPER ->
          new Text(
              "到装置处查看是否被拆动,恢复后说明原因再复位。",
              "Go and see whether the device was opened; put it back, then reset with a reason.");
      case LINE_FAULT ->
          new Text(
              "到装置处查看线路和装置是否被动过,通知设施人员;恢复后说明原因再复位。",
              "Go and see whether wire or device was touched, and tell facilities; when it is put"
                  + " right, reset with a reason.");
      case CHANGED_UNSEEN ->
          new Text(
              "到现场核对实际状态和物品,确认即可。",
              "Go and see how it really stands and that nothing is missing, then acknowledge.");
    };
  }

  /** A short name of the kind. */
  public Text name(AlertKind kind) {
    return switch (kind) {
      case HOLD_UP -> new Text("紧急报警", "Hold-up");
      case ENTRY_WITHOUT_GRANT -> new Text("无授权开门", "Entry without a grant");
      case DOOR_LEFT_OPEN -> new Text("门未关", "Door left open");
      case DOOR_NOT_LOCKED -> new Text("门未锁", "Door not locked");
      case BOX_WITHOUT_GRANT -> new Text("无授权开箱", "Box opened without a grant");
      case BOX_LEFT_OPEN -> new Text("款箱未关", "Box left open");
      case BOX_NOT_REGISTERED -> new Text("开箱未登记", "Box not registered");
      case BREAK_GLASS -> new Text("紧急进入", "Break-glass entry");
      case ONE_PERSON_ONLY -> new Text("仅一人在场", "One person only");
      case STAY_EXCEEDED -> new Text("停留超时", "Stay exceeded");
      case OUTSIDE_TRANSIT_WINDOW -> new Text("押运时间不符", "Outside the transit window");
      case LOST_CREDENTIAL -> new Text("挂失凭证", "Lost credential");
      case CODES_LOCKED -> new Text("口令码锁定", "Codes locked");
      case REVIEW_OVERDUE -> new Text("复核逾期", "Review overdue");
      case TAMPER -> new Text("装置被拆动", "Tamper");
      case LINE_FAULT -> new Text("线路异常", "Line fault");
      case CHANGED_UNSEEN -> new Text("状态曾改变", "Changed unseen");
    };
  }

  private Text raised(AlertRaised raised) {
    Text place = phrases.place(raised.place());
    String at = phrases.time(raised.occurredAt());
    return switch (raised.kind()) {
      case HOLD_UP ->
          new Text(
              "%s %s 被按下。".formatted(place.zh(), at),
              "%s pressed at %s.".formatted(place.en(), at));
      case ENTRY_WITHOUT_GRANT, BOX_WITHOUT_GRANT -> {
        Text why = raised.detail().reason().map(AlertWords::reason).orElse(NOTHING_MATCHED);
        yield new Text(
            "%s %s 打开,%s。".formatted(place.zh(), at, why.zh()),
            "%s opened at %s: %s.".formatted(place.en(), at, why.en()));
      }
      case DOOR_LEFT_OPEN, BOX_LEFT_OPEN -> {
        Text limit = limit(raised);
        yield new Text(
            "%s 打开已超过 %s(本厅设定)。".formatted(place.zh(), limit.zh()),
            "%s has stood open for more than %s (this hall's limit)."
                .formatted(place.en(), limit.en()));
      }
      case DOOR_NOT_LOCKED -> {
        Text limit = limit(raised);
        yield new Text(
            "%s 已关上,但超过 %s 仍未锁(本厅设定)。".formatted(place.zh(), limit.zh()),
            "%s is closed, but not locked after %s (this hall's limit)."
                .formatted(place.en(), limit.en()));
      }
      case BOX_NOT_REGISTERED -> {
        Text limit = limit(raised);
        yield new Text(
            "%s 开启后 %s 内未登记(本厅设定)。".formatted(place.zh(), limit.zh()),
            "%s was opened and not registered within %s (this hall's limit)."
                .formatted(place.en(), limit.en()));
      }
      case BREAK_GLASS ->
          new Text(
              "%s %s 有人声明紧急进入,未经授权。".formatted(place.zh(), at),
              "%s: somebody broke the glass at %s; nobody had consented."
                  .formatted(place.en(), at));
      case ONE_PERSON_ONLY ->
          new Text(
              "%s %s 打开,识别到的人少于两人(本厅要求两人)。".formatted(place.zh(), at),
              "%s opened at %s with fewer than two people made out (this hall asks for two)."
                  .formatted(place.en(), at));
      case STAY_EXCEEDED -> {
        Text limit = limit(raised);
        yield new Text(
            "%s 内的来人停留已超过 %s(本厅设定),未见离开。".formatted(place.zh(), limit.zh()),
            "A visitor behind %s has stayed for more than %s (this hall's limit); no leaving was"
                    .formatted(place.en(), limit.en())
                + " seen.");
      }
      case OUTSIDE_TRANSIT_WINDOW ->
          new Text(
              "%s %s 由押运人员的授权打开,不在约定时段内。".formatted(place.zh(), at),
              "%s opened at %s on a cash-in-transit grant, outside the agreed windows."
                  .formatted(place.en(), at));
      case LOST_CREDENTIAL ->
          new Text(
              "%s %s 有人出示已挂失的凭证。".formatted(place.zh(), at),
              "%s: a credential that is reported lost was presented at %s."
                  .formatted(place.en(), at));
      case CODES_LOCKED ->
          new Text(
              "%s %s 连续输错口令码,已暂停受理。".formatted(place.zh(), at),
              "%s: too many wrong codes in a row at %s; codes are not looked at for a while."
                  .formatted(place.en(), at));
      case REVIEW_OVERDUE -> {
        Text limit = limit(raised);
        yield new Text(
            "%s 的紧急进入或电话同意在 %s 内未复核(本厅设定)。".formatted(place.zh(), limit.zh()),
            "A break-glass entry or a consent by telephone for %s was not reviewed within %s (this"
                    .formatted(place.en(), limit.en())
                + " hall's limit).");
      }
      case TAMPER ->
          new Text(
              "%s 的装置 %s 被拆动。".formatted(place.zh(), at),
              "The device of %s was opened or moved at %s.".formatted(place.en(), at));
      case LINE_FAULT -> {
        Text what = raised.detail().line().map(Phrases::line).orElse(Phrases.LINE_WRONG);
        yield new Text(
            "%s 的线路 %s %s,该处状态未知。".formatted(place.zh(), at, what.zh()),
            "The wire of %s %s at %s; its state is unknown.".formatted(place.en(), what.en(), at));
      }
      case CHANGED_UNSEEN -> unseen(raised, place, at);
    };
  }

  private Text unseen(AlertRaised raised, Text place, String at) {
    String before = raised.detail().notBefore().map(phrases::time).orElse("?");
    return new Text(
        "%s 的状态在 %s 至 %s 之间改变,其间未观测到。".formatted(place.zh(), before, at),
        "%s changed between %s and %s; nobody was watching.".formatted(place.en(), before, at));
  }

  private static final Text NOTHING_MATCHED = new Text("没有对应的授权", "no grant matched");

  private static Text reason(Verdict.Reason reason) {
    return switch (reason) {
      case NO_GRANT -> NOTHING_MATCHED;
      case NOT_YET -> new Text("授权时段尚未开始", "the grant's window has not begun");
      case NO_LONGER -> new Text("授权已用完或已过期", "the grant is used up or over");
      case REVOKED -> new Text("授权已撤销", "the grant was revoked");
      case CREDENTIAL_NOT_AUTHORISED ->
          new Text("所刷凭证在此处没有授权", "the credential presented has no authorisation here");
      case USED_BY_ANOTHER -> new Text("有效的授权属于另一人", "the grant in force is another person's");
      case CLOCK_UNTRUSTED ->
          new Text("时钟不可信,无法核对授权时段", "the clock is not trusted, so no window can be checked");
    };
  }

  private static Text limit(AlertRaised raised) {
    return raised.detail().limit().map(Phrases::span).orElse(new Text("限时", "its limit"));
  }

  private Text late(AlertRaised raised) {
    return raised.how() == How.LATE
        ? new Text("(迟到的消息)", " (heard of afterwards)")
        : new Text("", "");
  }

  private static Text certainty(AlertRaised raised) {
    Duration none = Duration.ZERO;
    boolean timed = !raised.detail().limit().orElse(none).equals(none);
    return timed && raised.certainty() == Certainty.UNKNOWN_SPAN
        ? new Text(
            "期间网关停机或时钟不可信,是否超时无法确认。",
            " The gateway was down or its clock not trusted in between, so this is not certain.")
        : new Text("", "");
  }

  private static Text with(Text first, Text... more) {
    StringBuilder zh = new StringBuilder(first.zh());
    StringBuilder en = new StringBuilder(first.en());
    for (Text text : more) {
      zh.append(text.zh());
      en.append(text.en());
    }
    return new Text(zh.toString(), en.toString());
  }
}
