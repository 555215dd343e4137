package io.hallguard.core.event;

/** A clause of the management standard that a rule enforces. */
public enum Clause {
  /** 收费区不予对外开放,非工作人员不得进入。 */
  C4_1_2("四.1.2"),
  /** 工作人员应熟练掌握紧急报警装置的操作及应急事件处理程序。 */
  C4_2_2("四.2.2"),
  /** 收费员进入收费区后应确认关闭防盗安全门;取出自助设备现金后应确认关闭款箱,并做好登记。 */
  C4_2_3("四.2.3"),
  /** 非收费人员……需征得营业厅班长同意并做好登记,方可执行。 */
  C4_2_4("四.2.4"),
  /** 值班期间要严密注意营业厅的动态,发现异常情况及时处理。 */
  C4_2_5("四.2.5");

  private final String id;

  Clause(String id) {
    this.id = id;
  }

  /** As the standard counts: section, part, item. */
  public String id() {
    return id;
  }
}
