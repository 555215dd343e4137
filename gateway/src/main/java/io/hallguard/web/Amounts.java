package io.hallguard.web;

import io.hallguard.web.http.Fields;
import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money as a person types it: yuan, with at most two digits behind the point. */
final class Amounts {
  private static final int CHARS = 20;
  private static final BigDecimal MOST = new BigDecimal("999999999.99");

  private Amounts() {}

  /** The amount in its plain form, {@code 1234.50}; empty when the field is. */
  static Optional<String> read(Fields fields, String name) {
    Optional<String> typed = fields.optionalText(name, CHARS);
    Optional<String> plain = typed.flatMap(Amounts::plain);
    if (typed.isPresent() && plain.isEmpty()) {
      fields.wrong(
          name,
          "金额应为数字,最多两位小数,例如 1234.50。",
          "Expected an amount in figures with at most two decimals, such as 1234.50.");
    }
    return plain;
  }

  private static Optional<String> plain(String typed) {
    String figures = typed.replace(",", "").strip();
    if (!figures.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(figures);
    return amount.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(amount.setScale(2).toPlainString());
  }
}
