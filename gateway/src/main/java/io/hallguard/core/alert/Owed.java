package io.hallguard.core.alert;

import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.AlertAcknowledged;
import io.hallguard.core.event.AlertFact.AlertClosed;
import io.hallguard.core.event.AlertFact.AlertEscalated;
import io.hallguard.core.event.AlertFact.AlertJoined;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.AlertReset;
import io.hallguard.core.event.AlertFact.AlertReturned;
import io.hallguard.core.event.AlertFact.AlertTold;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.NoticeId.Channel;
import io.hallguard.core.event.Recorded;
import java.util.List;

/**
 * What a fact makes us owe. The rows are written in the fact's own transaction, so whatever is in
 * the journal is told, across any crash.
 */
public record Owed(NoticeId notice, AlertId alert) {

  /** The notices owed because of a fact. */
  public static List<Owed> of(Recorded recorded) {
    if (!(recorded.fact() instanceof AlertFact fact)) {
      return List.of();
    }
    List<Channel> channels =
        switch (fact) {
          case AlertRaised _, AlertEscalated _ -> List.of(Channel.BOARD, Channel.MQTT);
          case AlertJoined joined ->
              joined.again() ? List.of(Channel.BOARD, Channel.MQTT) : List.of(Channel.MQTT);
          case AlertAcknowledged _, AlertReturned _, AlertReset _, AlertClosed _ ->
              List.of(Channel.MQTT);
          case AlertTold _ -> List.of();
        };
    return channels.stream()
        .map(channel -> new Owed(new NoticeId(recorded.seq(), channel), fact.alert()))
        .toList();
  }
}
