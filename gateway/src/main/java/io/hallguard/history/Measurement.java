package io.hallguard.history;

import static io.hallguard.history.Tag.DEVICE;
import static io.hallguard.history.Tag.EVENT;
import static io.hallguard.history.Tag.HOW;
import static io.hallguard.history.Tag.KIND;
import static io.hallguard.history.Tag.LINK;
import static io.hallguard.history.Tag.PLACE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.hallguard.core.plan.Text;
import io.hallguard.journal.json.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every kind of point with its tags and fields, and the facts it is made from. {@code
 * docs/history.md} is written from this list; a name in it is never given another meaning, because
 * years of points bear it.
 */
enum Measurement {
  SIGNAL(
      ImmutableList.of(FactType.SIGNAL_SEEN),
      ImmutableSet.of(DEVICE, KIND, HOW),
      ImmutableList.of("readings"),
      "装置来了一条消息,含几个值",
      "a device spoke; how many values it said"),
  BATTERY(
      ImmutableList.of(FactType.SIGNAL_SEEN),
      ImmutableSet.of(DEVICE),
      ImmutableList.of("percent", "low"),
      "电池电量(百分比),或装置自称电量低(1)",
      "charge in percent, or the device's own word that it is low (1)"),
  DEVICE_LINK(
      ImmutableList.of(FactType.SIGNAL_SEEN),
      ImmutableSet.of(DEVICE),
      ImmutableList.of("online"),
      "装置在线 1、离线 0,按其协议自己的说法",
      "a device is reachable (1) or not (0) by its format's own word"),
  POSITION(
      ImmutableList.of(FactType.POSITION_CHANGED),
      ImmutableSet.of(PLACE, HOW),
      ImmutableList.of("open"),
      "门或款箱开 1、关 0;求和即开启次数",
      "a door or box opened (1) or closed (0); the sum counts openings"),
  OPENING_LATE(
      ImmutableList.of(FactType.OPENING_REPORTED),
      ImmutableSet.of(PLACE),
      ImmutableList.of("count"),
      "事后才得知的一次开启",
      "an opening that was heard of after newer news"),
  OPENING(
      ImmutableList.of(FactType.OPENING_JUDGED),
      ImmutableSet.of(PLACE, KIND, EVENT),
      ImmutableList.of("matched"),
      "一次开启与授权的对照:有对应 1、没有 0",
      "an opening held against the grants: matched (1) or not (0)"),
  BOLT(
      ImmutableList.of(FactType.BOLT_CHANGED),
      ImmutableSet.of(PLACE, HOW),
      ImmutableList.of("locked"),
      "锁上 1、未锁 0",
      "a lock was locked (1) or unlocked (0)"),
  HOLD_UP(
      ImmutableList.of(FactType.HOLD_UP_PRESSED, FactType.HOLD_UP_PUT_BACK),
      ImmutableSet.of(PLACE, HOW),
      ImmutableList.of("pressed"),
      "紧急报警按钮按下 1、复位 0",
      "a hold-up button was pressed (1) or put back (0)"),
  LAMP(
      ImmutableList.of(FactType.LAMP_CHANGED),
      ImmutableSet.of(PLACE, HOW),
      ImmutableList.of("lit"),
      "应急灯亮 1、灭 0",
      "an emergency light went on (1) or off (0)"),
  SUPPLY(
      ImmutableList.of(FactType.SUPPLY_CHANGED),
      ImmutableSet.of(PLACE, HOW),
      ImmutableList.of("present"),
      "供电有 1、无 0",
      "a supply came (1) or went (0)"),
  FIRE(
      ImmutableList.of(FactType.FIRE_CHANGED),
      ImmutableSet.of(PLACE, HOW),
      ImmutableList.of("active"),
      "火警主机输出动作 1、正常 0",
      "the fire panel's output is active (1) or normal (0)"),
  BADGE(
      ImmutableList.of(FactType.BADGE_PRESENTED),
      ImmutableSet.of(PLACE),
      ImmutableList.of("count"),
      "读卡器读到一张卡(不记是哪张)",
      "a credential was presented; which one is not said"),
  TAG_READ(
      ImmutableList.of(FactType.TAG_READ),
      ImmutableSet.of(PLACE),
      ImmutableList.of("count"),
      "读到灭火器标签",
      "an extinguisher's tag was read"),
  TAMPER(
      ImmutableList.of(FactType.TAMPER_CHANGED),
      ImmutableSet.of(DEVICE, HOW),
      ImmutableList.of("active"),
      "装置外壳打开 1、合上 0",
      "a device's cover was opened (1) or closed (0)"),
  LINE(
      ImmutableList.of(FactType.LINE_CHANGED),
      ImmutableSet.of(DEVICE, KIND, HOW),
      ImmutableList.of("well"),
      "受监视的线路正常 1、异常 0;kind 为短路、断线或阻值不符",
      "a supervised wire is well (1) or not (0); kind says short, cut or doubt"),
  GRANT(
      ImmutableList.of(FactType.GRANT_GIVEN, FactType.GRANT_REVOKED, FactType.GRANT_EXPIRED),
      ImmutableSet.of(KIND, EVENT),
      ImmutableList.of("count"),
      "授权:批准、收回、过期",
      "a grant was given, revoked or expired"),
  VISIT(
      ImmutableList.of(
          FactType.VISIT_CLOSED,
          FactType.VISIT_ENDED,
          FactType.LEAVING_NOT_ATTRIBUTED,
          FactType.STAY_OVERDUE,
          FactType.REGISTER_OVERDUE,
          FactType.VISIT_REGISTERED,
          FactType.VISIT_EXTENDED,
          FactType.STAY_EXCEEDED,
          FactType.VISIT_ATTRIBUTED),
      ImmutableSet.of(EVENT),
      ImmutableList.of("late"),
      "进出:结束、离开但分不清是谁、停留超时、延长、注明人员、逾期未登记、已登记(逾期 1)",
      "a visit ended, ended unattributed, stayed too long, was extended or given a name, its register"
          + " line is overdue, or was written (late: 1)"),
  REQUEST(
      ImmutableList.of(
          FactType.REQUEST_MADE,
          FactType.REQUEST_ENDORSED,
          FactType.REQUEST_DECLINED,
          FactType.REQUEST_WITHDRAWN,
          FactType.REQUEST_LAPSED,
          FactType.LEAD_ABSENT,
          FactType.LEAD_BACK,
          FactType.REMOTE_CONFIRMED,
          FactType.BREAK_GLASS_REVIEWED,
          FactType.REVIEW_OVERDUE,
          FactType.SHIFT_HANDED_OVER,
          FactType.ATTEMPT_REFUSED),
      ImmutableSet.of(EVENT),
      ImmutableList.of("count"),
      "申请与答复,班长离岗与交接,未执行的操作",
      "requests and answers, leads away and back, and what was refused"),
  IDENTITY(
      ImmutableList.of(
          FactType.PERSON_IDENTIFIED,
          FactType.IDENTITY_REFUSED,
          FactType.CODES_LOCKED,
          FactType.DURESS_GIVEN,
          FactType.EXIT_ASKED),
      ImmutableSet.of(PLACE, EVENT),
      ImmutableList.of("count"),
      "门前识别:识别到、未识别到的原因、锁定、出门按钮(不记是谁)",
      "somebody was made out before a door or was not, and the exit button; never who"),
  PERSON(
      ImmutableList.of(
          FactType.PERSON_ENTERED,
          FactType.PERSON_RENAMED,
          FactType.ROLES_SET,
          FactType.PERSON_LEFT,
          FactType.PERSON_RETURNED,
          FactType.PERSON_ERASED,
          FactType.CREDENTIAL_ISSUED,
          FactType.TOKEN_ISSUED,
          FactType.CREDENTIAL_ENDED,
          FactType.SIGN_IN_LOCKED),
      ImmutableSet.of(EVENT),
      ImmutableList.of("count"),
      "人员与凭证的变更(不记是谁)",
      "changes of people and credentials; never whose"),
  REGISTER(
      ImmutableList.of(
          FactType.DEVIATION_FOUND,
          FactType.LINE_NOTED,
          FactType.DAY_REVIEWED,
          FactType.PAPER_LINE,
          FactType.REGISTER_READ),
      ImmutableSet.of(EVENT),
      ImmutableList.of("count"),
      "登记簿:偏差、补充、复核、补录、查阅",
      "the register: deviations, notes, signed days, paper lines, readings"),
  ALERT(
      ImmutableList.of(
          FactType.ALERT_RAISED,
          FactType.ALERT_JOINED,
          FactType.ALERT_ESCALATED,
          FactType.ALERT_ACKNOWLEDGED,
          FactType.ALERT_RETURNED,
          FactType.ALERT_RESET,
          FactType.ALERT_CLOSED,
          FactType.ALERT_TOLD),
      ImmutableSet.of(PLACE, KIND, EVENT),
      ImmutableList.of("seconds"),
      "报警的经过;seconds 是自上次呼叫起的秒数:acknowledged 即确认用时,closed 即总时长",
      "the life of an alert; seconds since it last called: to acknowledge it, to close it"),
  TROUBLE(
      ImmutableList.of(FactType.TROUBLE_RAISED, FactType.TROUBLE_JOINED, FactType.TROUBLE_CLEARED),
      ImmutableSet.of(PLACE, DEVICE, LINK, KIND, EVENT),
      ImmutableList.of("seconds"),
      "故障的经过;cleared 时 seconds 是持续的秒数",
      "the life of a trouble; seconds that it lasted, when cleared"),
  GATEWAY(
      ImmutableList.of(FactType.GATEWAY_STARTED, FactType.GATEWAY_STOPPED),
      ImmutableSet.of(),
      ImmutableList.of("running"),
      "网关启动 1、正常停止 0",
      "the gateway started (1) or was stopped on purpose (0)"),
  CLOCK(
      ImmutableList.of(FactType.CLOCK_TRUST_CHANGED),
      ImmutableSet.of(),
      ImmutableList.of("trusted"),
      "时钟可信 1、不可信 0",
      "the clock became trusted (1) or ceased to be (0)"),
  LINK_STATE(
      ImmutableList.of(FactType.LINK_CHANGED),
      ImmutableSet.of(LINK, KIND),
      ImmutableList.of("up"),
      "网关的连接:通 1(含部分可用)、断 0",
      "a link of the gateway is up, if only in part (1), or down (0)");

  /** The field that every point has: the fact's number in the journal. */
  static final String SEQ = "seq";

  private final ImmutableList<FactType> facts;
  private final ImmutableSet<Tag> tags;
  private final ImmutableList<String> fields;
  private final String zh;
  private final String en;

  Measurement(
      ImmutableList<FactType> facts,
      ImmutableSet<Tag> tags,
      ImmutableList<String> fields,
      String zh,
      String en) {
    this.facts = facts;
    this.tags = tags;
    this.fields = fields;
    this.zh = zh;
    this.en = en;
  }

  /** As it stands in the point. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facts it is made from. */
  List<FactType> facts() {
    return facts;
  }

  /** Its tags beside those that any point may have. */
  Set<Tag> tags() {
    return tags;
  }

  /** Its fields beside {@link #SEQ}. */
  List<String> fields() {
    return fields;
  }

  Text meaning() {
    return new Text(zh, en);
  }
}
