package io.hallguard.drivers.mqtt;

import org.jspecify.annotations.Nullable;

/** A step of connecting that did not work; its message is one sentence for {@code Health.why}. */
final class LinkFailure extends Exception {
  private static final long serialVersionUID = 1L;

  LinkFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
