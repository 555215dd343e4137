package io.hallguard.app;

/** What the process ends with. Documented; scripts and the service unit rely on it. */
public enum Exit {
  OK(0),
  /** A check or verification found something, or a defect of ours. */
  FAILED(1),
  /** {@code hall.yaml} or the command line is refused. */
  REFUSED(2),
  /** A port is taken. */
  PORT_IN_USE(10),
  /** The data folder cannot be written. */
  FOLDER_NOT_WRITABLE(11),
  /** The journal was written by a newer version. */
  JOURNAL_NEWER(12),
  /** Another gateway has the journal. */
  JOURNAL_IN_USE(13),
  /** The journal belongs to another hall. */
  JOURNAL_OF_ANOTHER_HALL(14),
  /** The journal is damaged. */
  JOURNAL_DAMAGED(15),
  /** The embedded broker did not start. */
  BROKER_FAILED(16),
  /** There is no certificate to serve the pages with. */
  TLS_UNUSABLE(17);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The exit code. */
  public int code() {
    return code;
  }
}
