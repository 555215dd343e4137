package io.hallguard.core.words;

import io.hallguard.core.event.RegisterFact;
import io.hallguard.core.plan.Text;

/** One line per fact about the register. */
final class RegisterWords {
  private RegisterWords() {}

  static Text line(RegisterFact fact) {
    return switch (fact) {
      case RegisterFact.DeviationFound found ->
          new Text(
              "登记 %d 标注偏差".formatted(found.line()),
              "Line %d marked as deviating".formatted(found.line()));
      case RegisterFact.LineNoted noted ->
          switch (noted.kind()) {
            case CORRECTION -> of(noted.line(), "补充更正", "corrected");
            case DISPUTE -> of(noted.line(), "提出异议", "disputed");
            case ATTRIBUTION -> of(noted.line(), "注明人员", "attributed by a person");
          };
      case RegisterFact.DayReviewed day ->
          new Text(
              "%s 的登记已复核".formatted(day.day()), "The register of %s signed".formatted(day.day()));
      case RegisterFact.PaperLine paper ->
          new Text(
              "补录纸质登记 %d".formatted(paper.number()),
              "Paper line %d entered".formatted(paper.number()));
      case RegisterFact.RegisterRead read ->
          new Text(
              "登记簿被查阅,%d 行".formatted(read.lines()),
              "The register was read, %d lines".formatted(read.lines()));
    };
  }

  private static Text of(long line, String zh, String en) {
    return new Text("登记 %d %s".formatted(line, zh), "Line %d %s".formatted(line, en));
  }
}
