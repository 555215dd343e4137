package io.hallguard.core.event;

/** What a person is in the hall. */
public enum Role {
  /** 收费员. */
  CASHIER,
  /** 其他营业厅工作人员. */
  STAFF,
  /** 班长. */
  LEAD,
  /** 保安. */
  GUARD,
  /** 设施人员. */
  FACILITIES,
  /** 审计. */
  AUDITOR,
  /** 系统管理员. */
  ADMIN
}
