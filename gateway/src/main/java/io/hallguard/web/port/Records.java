package io.hallguard.web.port;

import io.hallguard.core.event.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * The journal, for reading. Any thread; may block, so it is never called from an event loop.
 *
 * <p>A journal that cannot be read throws {@link Unreadable}.
 */
public interface Records {

  /** The fact of that sequence, when there is one. */
  Optional<Recorded> fact(long seq);

  /** The facts after that sequence, in order, at most so many. */
  List<Recorded> after(long seq, int limit);

  /** Which journal this is: another file is another journal, and its sequences mean other facts. */
  String journalId();

  /** The journal could not be read. */
  final class Unreadable extends RuntimeException {
    public Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
