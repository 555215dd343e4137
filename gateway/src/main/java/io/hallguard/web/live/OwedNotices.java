package io.hallguard.web.live;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.alert.Owed;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.state.Alert;
import io.hallguard.web.port.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which notice a screen settles when it has shown an alert: the newest one owed to the boards, that
 * is, of the alert's last fact that called (raised, happened again, lasted). What is newer says all
 * that the older ones said. Any thread; may block on the journal.
 */
final class OwedNotices {
  private static final int KEPT = 1_000;
  private static final int CHUNK = 1_000;
  private static final int CHUNKS_MAX = 100;

  private final Records records;
  private final Map<AlertId, NoticeId> newest =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AlertId, NoticeId> eldest) {
          return size() > KEPT;
        }
      };

  OwedNotices(Records records) {
    this.records = requireNonNull(records, "records is null");
  }

  /** Facts as they are committed, in order. */
  void committed(List<Recorded> facts) {
    for (Recorded fact : facts) {
      for (Owed owed : Owed.of(fact)) {
        if (owed.notice().channel() == Channel.BOARD) {
          keep(owed);
        }
      }
    }
  }

  /** The newest one of the alert; looks into the journal when it was owed before this run. */
  Optional<NoticeId> newest(Alert alert) {
    synchronized (newest) {
      NoticeId kept = newest.get(alert.id());
      if (kept != null) {
        return Optional.of(kept);
      }
    }
    return search(alert);
  }

  private Optional<NoticeId> search(Alert alert) {
    long end = alert.seq();
    for (int i = 0; i < CHUNKS_MAX && end > 0; i++) {
      long begin = Math.max(0, end - CHUNK);
      long last = end;
      Optional<Owed> found =
          records.after(begin, CHUNK).stream()
              .filter(fact -> fact.seq() <= last)
              .flatMap(fact -> Owed.of(fact).stream())
              .filter(owed -> owed.alert().equals(alert.id()))
              .filter(owed -> owed.notice().channel() == Channel.BOARD)
              .reduce((_, newer) -> newer);
      if (found.isPresent()) {
        keep(found.get());
        return Optional.of(found.get().notice());
      }
      end = begin;
    }
    return Optional.empty();
  }

  /** Never replaces a newer one by an older one. */
  private void keep(Owed owed) {
    synchronized (newest) {
      newest.merge(
          owed.alert(), owed.notice(), (old, found) -> found.seq() > old.seq() ? found : old);
    }
  }
}
