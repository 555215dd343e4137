package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Audience;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.LoginRow;
import io.hallguard.journal.LoginRows;
import io.hallguard.web.port.KeptSessions;
import io.hallguard.web.view.Wire;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in the journal's file. When the file cannot be written a login still works; it only does
 * not outlive the gateway.
 */
final class KeptLogins implements KeptSessions {
  private static final Logger LOG = LoggerFactory.getLogger(KeptLogins.class);

  private final LoginRows rows;

  KeptLogins(LoginRows rows) {
    this.rows = requireNonNull(rows, "rows is null");
  }

  @Override
  public List<Kept> all() {
    try {
      return rows.all().stream()
          .flatMap(row ->
              Wire.constant(Audience.class, row.screen())
                  .map(screen ->
                      new Kept(row.key(), row.subject(), screen, row.begun(), row.active()))
                  .stream())
          .toList();
    } catch (JournalFailed e) {
      LOG.warn("Who was logged in could not be read; everybody logs in anew", e);
      return List.of();
    }
  }

  @Override
  public void keep(Kept session) {
    try {
      rows.put(
          new LoginRow(
              session.key(),
              session.subject(),
              Wire.word(session.screen()),
              session.begun(),
              session.active()));
    } catch (JournalFailed e) {
      LOG.warn("A login of {} could not be kept over a restart", session.subject(), e);
    }
  }

  @Override
  public void forget(List<String> keys) {
    try {
      rows.remove(keys);
    } catch (JournalFailed e) {
      LOG.error("{} logins have ended, but a restart would bring them back", keys.size(), e);
    }
  }
}
