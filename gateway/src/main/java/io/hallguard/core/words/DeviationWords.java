package io.hallguard.core.words;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.plan.Text;

/** What the register says of a deviation. It states what is known, and never who is guilty. */
public final class DeviationWords {
  private DeviationWords() {}

  /** In a few words, as they stand in a line. */
  public static Text name(Deviation deviation) {
    return switch (deviation) {
      case NO_GRANT -> new Text("没有对应的授权", "no grant matched");
      case NOT_YET -> new Text("授权时段尚未开始", "the grant's window had not begun");
      case NO_LONGER -> new Text("授权已用完或已过期", "the grant was used up or over");
      case REVOKED -> new Text("授权已撤销", "the grant was revoked");
      case CREDENTIAL_NOT_AUTHORISED ->
          new Text("所刷凭证在此处没有授权", "the credential presented has no authorisation here");
      case USED_BY_ANOTHER ->
          new Text("所刷凭证与授权的人员不符", "the credential presented is not that of the grant's holder");
      case CLOCK_UNTRUSTED ->
          new Text("时钟不可信,无法核对授权时段", "the clock was not trusted, so no window was checked");
      case HEARD_LATE -> new Text("事后才收到消息", "heard of afterwards");
      case REGISTERED_LATE -> new Text("迟登", "registered late");
      case NOT_REGISTERED -> new Text("到时未登记", "not registered in time");
      case STAY_OVERDUE -> new Text("到时未见离开", "no leaving observed in time");
      case EXIT_NOT_ATTRIBUTED ->
          new Text(
              "多人在内,离开时刻未能对应", "several were inside; which leaving is this one's is not known");
      case STATED_BY_PERSON -> new Text("结束由人员陈述,未经观测", "the end was stated, not observed");
      case NOT_ATTRIBUTED -> new Text("未能对应到人员", "no person was made out");
      case OUTSIDE_HOURS -> new Text("在设定时段之外", "outside the hours set for this class");
      case NO_ESCORT -> new Text("未指定陪同人员", "no escort was named");
      case NO_DOCUMENT -> new Text("未登记证件", "no document was noted");
      case ONE_PERSON_ONLY -> new Text("要求两人,只对应到一人", "two people asked for, one made out");
      case OUTSIDE_TRANSIT_WINDOW -> new Text("在约定的押运时段之外", "outside the agreed transit window");
      case REGISTERED_AFTERWARDS ->
          new Text(
              "先进入后登记:本厅例外,与四.2.4不同",
              "registered afterwards: a hall exemption that deviates from 四.2.4");
      case BREAK_GLASS -> new Text("紧急进入,事先未获同意", "break-glass: no consent beforehand");
      case REMOTE_CONSENT -> new Text("电话同意", "consent by telephone");
      case REVIEW_OVERDUE -> new Text("到时未确认或未复核", "not confirmed or reviewed in time");
      case DOOR_NOT_CLOSED -> new Text("门到时未关锁", "the door was not closed and locked in time");
      case BOX_NOT_CLOSED -> new Text("款箱到时未关", "the box was not closed in time");
      case PAPER_ENTRY -> new Text("由纸质登记补录", "entered later from paper");
      case DISPUTED -> new Text("有异议", "disputed");
      case CORRECTED -> new Text("有更正", "corrected");
    };
  }
}
