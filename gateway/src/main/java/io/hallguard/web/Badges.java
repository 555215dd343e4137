package io.hallguard.web;

import io.hallguard.core.event.CredentialId;
import io.hallguard.drivers.signal.CardNumber;
import io.hallguard.web.port.Pseudonyms;

/** The number of a badge as somebody types it, or a reader at a keyboard does. */
final class Badges {
  private Badges() {}

  /** Its pseudonym: the same as when a reader at the door tells the card's number. */
  static CredentialId credential(Pseudonyms pseudonyms, String typed) {
    return pseudonyms.of(CardNumber.of(typed).orElse(typed));
  }
}
