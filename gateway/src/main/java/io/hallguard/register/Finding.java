package io.hallguard.register;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.plan.Text;

/**
 * Something in a sheet that is not as it was written.
 *
 * @param number of the line in the sheet, as far as it can be said; 0 for the sheet as a whole
 * @param detail for people: the column, what stands there and what should
 */
public record Finding(What what, long number, Text detail) {
  public Finding {
    requireNonNull(what, "what is null");
    requireNonNull(detail, "detail is null");
  }

  Finding(What what, long number) {
    this(what, number, new Text("", ""));
  }

  /** What is wrong. */
  public enum What {
    CHANGED("第 %d 行被改动过。", "Line no. %d was changed."),
    MISSING("第 %d 行缺失。", "Line no. %d is missing."),
    ADDED("第 %d 行不在原件中,是加进来的。", "Line no. %d was added: it is not of the original."),
    MOVED("第 %d 行不在原来的位置。", "Line no. %d does not stand where it stood."),
    UNREADABLE("第 %d 行无法读取。", "Line no. %d cannot be read."),
    DIFFERS_FROM_JOURNAL("第 %d 行与日志不符。", "Line no. %d does not say what the journal says."),
    NOT_IN_JOURNAL("第 %d 行在日志中没有。", "Line no. %d is not in the journal."),
    LEFT_OUT("日志中的登记号 %d 在文件中缺失。", "Register line %d of the journal is missing in the file."),
    FOOT_CHANGED("文件末尾的说明被改动过。", "What the file says of itself at its end was changed."),
    HEADINGS_CHANGED("列名被改动过。", "The headings were changed."),
    OTHER_JOURNAL("文件出自另一份日志。", "The file is from another journal."),
    JOURNAL_BROKEN("日志本身不完整:", "The journal itself is not whole:"),
    TEXT_DIFFERS("可见文字与文件中的数据不符:第 %d 行。", "What is seen is not what the data says: line no. %d."),
    PAGE_DIFFERS("页面与文件中的数据不符:第 %d 页。", "A page does not look as the data says: page %d.");

    private final String zh;
    private final String en;

    What(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  /** A sentence for the person who checks. */
  @SuppressWarnings("AnnotateFormatMethod") // The sentences stand in the enum above.
  public Text sentence() {
    return new Text(
        what.zh.formatted(number) + detail.zh(),
        what.en.formatted(number) + (detail.en().isEmpty() ? "" : " " + detail.en()));
  }
}
