package io.hallguard.core.plan;

/** What the holder of a grant is to the hall. */
public enum VisitorClass {
  CASHIER("收费员", "cashier"),
  STAFF("本厅工作人员", "own staff"),
  REPAIR("维修人员", "maintenance"),
  /** The crew of a cash-in-transit company. */
  ESCORT("押运人员", "cash-in-transit crew"),
  SUPERIOR("上级检查人员", "superior"),
  POLICE("公安或监管人员", "police or regulator"),
  CLEANING("保洁人员", "cleaning");

  private final String zh;
  private final String en;

  VisitorClass(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people call it. */
  public Text text() {
    return new Text(zh, en);
  }
}
