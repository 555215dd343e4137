package io.hallguard.notice;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;
import java.util.List;

/** What the journal says is owed. Blocking; any thread. */
@FunctionalInterface
public interface OwedNotices {

  /** The oldest notices owed to a channel, at most {@code limit}. */
  List<Owing> oldest(NoticeId.Channel channel, int limit);

  /** A notice and the alert that it is about. */
  record Owing(NoticeId notice, AlertId alert) {}
}
