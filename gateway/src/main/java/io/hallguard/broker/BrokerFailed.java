package io.hallguard.broker;

import org.jspecify.annotations.Nullable;

/** The built-in broker did not start; the message is one sentence that says what to look at. */
public abstract sealed class BrokerFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private BrokerFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another program listens there. */
  public static final class PortInUse extends BrokerFailed {
    private static final long serialVersionUID = 1L;

    PortInUse(String host, int port, Throwable cause) {
      super(
          "Expected to listen on %s port %d, but it is taken or not ours: %s."
              .formatted(host, port, cause.getMessage()),
          cause);
    }
  }

  /** The journal's folder cannot be made or written. */
  public static final class FolderNotWritable extends BrokerFailed {
    private static final long serialVersionUID = 1L;

    FolderNotWritable(String folder, Throwable cause) {
      super(
          "Expected to write to the broker's folder %s, but it failed: %s."
              .formatted(folder, cause),
          cause);
    }
  }

  /** It was started and does not serve. */
  public static final class NotActive extends BrokerFailed {
    private static final long serialVersionUID = 1L;

    NotActive(String why, @Nullable Throwable cause) {
      super("Expected the built-in broker to be active after its start, but " + why + ".", cause);
    }
  }
}
