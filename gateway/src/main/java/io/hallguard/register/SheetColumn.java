package io.hallguard.register;

import io.hallguard.core.plan.Text;
import java.util.List;

/** What a sheet says of a line, in the order of the columns. Their order is part of the format. */
public enum SheetColumn {
  NUMBER("序号", "no."),
  LINE("登记号", "line"),
  PLACE("地点", "place"),
  KIND("类别", "kind"),
  OPENED("开启时间", "opened at"),
  HEARD("得知方式", "how heard"),
  TAKEN_FOR("判定", "taken for"),
  VISITOR_CLASS("人员类别", "class"),
  HOLDER("姓名", "holder"),
  PERSON("对应人员", "person"),
  CREDENTIAL("凭证", "credential"),
  DOCUMENT("证件", "document"),
  PEOPLE("人数", "people"),
  ESCORT("陪同", "escort"),
  PURPOSE("事由", "purpose"),
  SEAL("封签", "seal"),
  AMOUNT("金额", "amount"),
  BOOKED_SEALS("预约封签", "booked seals"),
  ASKED_BY("申请", "asked"),
  GRANT("授权号", "grant"),
  GIVEN_BY("授权人", "given by"),
  GIVEN_AT("授权时间", "given at"),
  MANNER("授权方式", "consent"),
  ENDED("关闭或离开时间", "closed or left at"),
  CONFIRMED_BY("登记人", "registered by"),
  CONFIRMED_AT("登记时间", "registered at"),
  DEVIATIONS("偏差", "deviations"),
  NOTES("更正与异议", "notes"),
  REVIEWED("复核", "reviewed"),
  MARKS("依据", "how known"),
  FACTS("日志条目", "facts"),
  CHECK("校验", "check");

  private final String zh;
  private final String en;

  SheetColumn(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The heading. */
  public Text text() {
    return new Text(zh, en);
  }

  /** What is enough for a look. */
  static List<SheetColumn> visible() {
    return List.of(
        LINE, OPENED, PLACE, TAKEN_FOR, VISITOR_CLASS, HOLDER, PURPOSE, SEAL, ENDED, DEVIATIONS);
  }
}
