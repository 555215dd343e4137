package io.hallguard.core.event;

import io.hallguard.core.plan.Text;

/** What a person is in the hall. */
public enum Role {
  /** Collects money in the cash area. */
  CASHIER("收费员", "cashier"),
  /** Any other member of the hall's staff. */
  STAFF("营业厅工作人员", "member of staff"),
  /** Leads the hall and consents to entries. */
  LEAD("班长", "lead"),
  /** Stands in for the lead, by name. */
  DEPUTY("代班长", "deputy lead"),
  /** Watches the alarms. */
  GUARD("保安", "guard"),
  /** Maintains devices and safety equipment. */
  FACILITIES("设施人员", "facilities person"),
  /** Emergency team (应急小组), the lead's next step upward. */
  EMERGENCY("应急小组成员", "member of the emergency team"),
  /** The department above (上级领导部门). */
  LEADERSHIP("上级领导", "member of the leadership"),
  /** Reads and changes nothing. */
  AUDITOR("审计人员", "auditor"),
  /** Looks after accounts and settings. */
  ADMIN("管理员", "administrator");

  private final String zh;
  private final String en;

  Role(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people call it. */
  public Text text() {
    return new Text(zh, en);
  }
}
