package io.hallguard.web.port;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.core.event.SubjectId;
import java.time.Instant;
import java.util.List;

/**
 * Where sessions outlive a restart of the gateway, so that a guard's board goes on by itself. Any
 * thread; may block.
 */
public interface KeptSessions {

  /**
   * A session without its secret.
   *
   * @param key a digest of the cookie's value, from which nobody can make the cookie
   * @param active when it was last known to be in use; kept only now and then
   */
  record Kept(String key, SubjectId subject, Audience screen, Instant begun, Instant active) {
    public Kept {
      requireNonNull(key, "key is null");
      requireNonNull(subject, "subject is null");
      requireNonNull(screen, "screen is null");
      requireNonNull(begun, "begun is null");
      requireNonNull(active, "active is null");
    }
  }

  /** All of them. */
  List<Kept> all();

  /** Keeps it, or what is new of it; durable on return. */
  void keep(Kept session);

  /** Forgets them; durable on return. */
  void forget(List<String> keys);
}
