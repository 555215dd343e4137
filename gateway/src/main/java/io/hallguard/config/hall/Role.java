package io.hallguard.config.hall;

import io.hallguard.core.plan.Text;

/** What a place asks of the device that it names. */
public enum Role {
  CONTACT("门(箱)磁", "contact"),
  LOCK("锁舌反馈", "lock"),
  READER("读卡器", "reader"),
  BUTTON("紧急报警按钮", "hold-up button"),
  LAMP("灯光感应", "lamp sensor"),
  FIRE_PANEL("火警输出", "fire panel output"),
  SUPPLY("供电检测", "supply input"),
  TAMPER("防拆开关", "tamper switch"),
  EXIT("出门按钮", "exit button");

  private final String zh;
  private final String en;

  Role(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** For people. */
  public Text text() {
    return new Text(zh, en);
  }
}
