package io.hallguard.core.register;

import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Text;
import java.util.Optional;

/** What of a line can be known in more than one way. */
public enum Field {
  OPENED("开启时间", "opened at"),
  CREDENTIAL("凭证", "credential"),
  HOLDER("姓名", "holder"),
  PERSON("对应人员", "person"),
  DIRECTION("方向", "direction"),
  PEOPLE("人数", "people"),
  PURPOSE("事由", "purpose"),
  SEAL("封签", "seal"),
  AMOUNT("金额", "amount"),
  END("关闭或离开时间", "closed or left at");

  private final String zh;
  private final String en;

  Field(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What people call it. */
  public Text text() {
    return new Text(zh, en);
  }

  /** How it is known in a line; empty when the line does not say it. */
  public Optional<Mark> in(RegisterLine line) {
    return switch (this) {
      case OPENED -> Optional.of(line.way() == Way.PAPER ? Mark.DECLARED : Mark.SENSOR);
      case CREDENTIAL -> line.credential().map(_ -> Mark.SENSOR);
      case PERSON -> line.whose().map(Whose::mark);
      case HOLDER -> holder(line);
      case DIRECTION -> line.kind() == VisitKind.BOX ? Optional.empty() : direction(line);
      case PEOPLE ->
          line.people().isPresent() ? Optional.of(Mark.DECLARED) : Optional.<Mark>empty();
      case PURPOSE -> line.purpose().map(_ -> Mark.DECLARED);
      case SEAL -> line.confirmation().map(_ -> Mark.DECLARED);
      case AMOUNT -> line.confirmation().flatMap(c -> c.amount()).map(_ -> Mark.DECLARED);
      case END -> line.end().map(End::known);
    };
  }

  /** A grant was matched to an opening: that its holder was the one who came is inferred. */
  private static Optional<Mark> holder(RegisterLine line) {
    return line.way() == Way.PAPER
        ? Optional.of(Mark.DECLARED)
        : line.approval().map(_ -> Mark.INFERRED);
  }

  private static Optional<Mark> direction(RegisterLine line) {
    return switch (line.way()) {
      case ENTRY, EXIT -> Optional.of(Mark.INFERRED);
      case PAPER -> Optional.of(Mark.DECLARED);
      case STANDING, JOINED, UNACCOUNTED -> Optional.empty();
    };
  }
}
