package io.hallguard.journal;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/**
 * Where a journal is no longer what was written.
 *
 * @param seq the first fact that does not fit
 */
public record Break(long seq, What what) {
  public Break {
    requireNonNull(what, "what is null");
  }

  /** What does not fit. */
  public enum What {
    MISSING("第 %d 条缺失。", "Fact %d is missing."),
    CHANGED(
        "第 %d 条与链不符:它或它前面一条被改动过。",
        "Fact %d does not follow in the chain: it or the one before it was changed."),
    UNREADABLE("第 %d 条无法读取。", "Fact %d cannot be read."),
    OF_ANOTHER_JOURNAL(
        "第 %d 条属于另一份日志或另一营业厅。", "Fact %d belongs to another journal or another hall."),
    ROW_DIFFERS("第 %d 条的索引列与内容不符。", "The row of fact %d does not say what the fact itself says."),
    SNAPSHOT_DIFFERS(
        "第 %d 条之后的状态快照不是由之前的记录得出的。", "The snapshot of fact %d does not follow from the facts."),
    WORDS_MISSING(
        "第 %d 条引用的文字不见了,也没有删除记录。",
        "Words that fact %d refers to are gone without a record of their erasure."),
    WORDS_CHANGED(
        "第 %d 条引用的文字被改动过。", "Words that fact %d refers to are not those that were written."),
    ANCHOR_DIFFERS(
        "第 %d 条的哈希与所给的锚点不同:它或它前面的内容被整体改写过。",
        "Fact %d does not have the hash of the given head: it or what is before it was rewritten."),
    TAIL_CUT(
        "日志在所给的锚点之前结束:从第 %d 条起被截去。",
        "The journal ends before the given head: it was cut from fact %d on.");

    private final String zh;
    private final String en;

    What(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** One sentence for the person who checks. */
  @SuppressWarnings("AnnotateFormatMethod") // The sentences stand in the enum above.
  public Text sentence() {
    return new Text(what.zh.formatted(seq), what.en.formatted(seq));
  }
}
