package io.hallguard.journal;

import io.hallguard.core.plan.Text;
import org.jspecify.annotations.Nullable;

/**
 * An open journal could not do what was asked. Nothing of a failed write is there, and the next one
 * may be tried at once.
 */
public final class JournalFailed extends Exception {
  private static final long serialVersionUID = 1;

  private final Why why;

  JournalFailed(Why why, String detail, @Nullable Throwable cause) {
    super(why.en + " (" + detail + ")", cause);
    this.why = why;
  }

  /** What stood in the way. */
  public enum Why {
    FULL(
        "磁盘已满或日志已达上限,无法写入日志。",
        "Expected room for the journal, but the disk is full or the journal has reached its limit."),
    BUSY("另一个程序占用了日志。", "Expected to write the journal, but another program holds it."),
    DAMAGED("日志文件已损坏。", "Expected a whole journal, but the file is damaged."),
    OUT_OF_STEP(
        "一次写入的结果不明,日志与网关不一致:请重新启动网关。",
        "Expected the journal to be where the gateway left it, but it is not: restart the gateway."),
    CLOSED("日志已关闭。", "Expected an open journal, but it was closed."),
    OTHER("系统拒绝读写日志。", "Expected to use the journal, but the system refuses.");

    private final String zh;
    private final String en;

    Why(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** What stood in the way. */
  public Why why() {
    return why;
  }

  /** The same for people. */
  public Text sentence() {
    return new Text(why.zh, why.en);
  }
}
