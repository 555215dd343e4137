package io.hallguard.app;

/** Which HallGuard this is. */
public final class Version {
  /** As told in facts, on pages and by {@code hallguard version}. */
  public static final String TEXT = "0.1.0";

  private Version() {}
}
