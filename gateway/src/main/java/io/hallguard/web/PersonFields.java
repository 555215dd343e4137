package io.hallguard.web;

import io.hallguard.core.event.Role;
import io.hallguard.core.event.Scope;
import io.hallguard.web.http.Fields;
import io.hallguard.web.session.Pins;
import io.hallguard.web.view.Wire;
import java.util.EnumSet;
import java.util.Set;

/** How the fields of a request about people are read. */
final class PersonFields {
  static final int LOGIN_CHARS = 80;
  static final int PASSWORD_CHARS = 200;

  private PersonFields() {}

  /** A password that is to be one from now on. */
  static String newPassword(Fields fields, String field) {
    String password = fields.secret(field, PASSWORD_CHARS);
    if (!password.isEmpty() && password.length() < Newcomers.PASSWORD_MIN) {
      fields.wrong(
          field,
          "至少 %d 个字符。".formatted(Newcomers.PASSWORD_MIN),
          "Expected at least %d characters.".formatted(Newcomers.PASSWORD_MIN));
    }
    return password;
  }

  /** A PIN that is to be one from now on. */
  static String newPin(Fields fields, String field) {
    String pin = fields.secret(field, PASSWORD_CHARS);
    if (!pin.isEmpty() && !Pins.wellFormed(pin)) {
      fields.wrong(
          field,
          "应为 %d 到 %d 位数字。".formatted(Pins.DIGITS_MIN, Pins.DIGITS_MAX),
          "Expected %d to %d digits.".formatted(Pins.DIGITS_MIN, Pins.DIGITS_MAX));
    }
    return pin;
  }

  static Set<Role> roles(Fields fields) {
    return words(fields, "roles", Role.class);
  }

  static Set<Scope> scopes(Fields fields) {
    return words(fields, "scopes", Scope.class);
  }

  private static <E extends Enum<E>> Set<E> words(Fields fields, String field, Class<E> type) {
    Set<E> found = EnumSet.noneOf(type);
    for (String word : fields.texts(field)) {
      Wire.constant(type, word)
          .ifPresentOrElse(
              found::add,
              () -> {
                String known = String.join(", ", Wire.words(EnumSet.allOf(type)));
                fields.wrong(field, "应为其中之一:" + known + "。", "Expected one of " + known + ".");
              });
    }
    return found;
  }
}
