package io.hallguard.journal;

import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Role;

/** Words that stand in the file's columns. They are never changed. */
final class Names {
  private Names() {}

  static String of(Channel channel) {
    return switch (channel) {
      case BOARD -> "board";
      case MQTT -> "mqtt";
      case SOUNDER -> "sounder";
    };
  }

  static String of(Role role) {
    return switch (role) {
      case CASHIER -> "cashier";
      case STAFF -> "staff";
      case LEAD -> "lead";
      case DEPUTY -> "deputy";
      case EMERGENCY -> "emergency";
      case LEADERSHIP -> "leadership";
      case GUARD -> "guard";
      case FACILITIES -> "facilities";
      case AUDITOR -> "auditor";
      case ADMIN -> "admin";
    };
  }
}
