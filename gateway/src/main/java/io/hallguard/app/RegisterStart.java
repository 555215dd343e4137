package io.hallguard.app;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.drivers.mqtt.BrokerLink;
import io.hallguard.journal.Journal;
import io.hallguard.journal.json.Origin;
import io.hallguard.register.HeadsKept;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the register's upkeep. */
final class RegisterStart {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterStart.class);

  private RegisterStart() {}

  static RegisterUpkeep upkeep(
      HallConfig config, Journal journal, BrokerLink link, InstantSource clock) {
    Origin origin = journal.origin();
    HeadsKept heads =
        new HeadsKept(config.dataFolder(), origin, message -> send(link, origin, message));
    return new RegisterUpkeep(
        journal, heads, config.registerKept(), config.plan().timeZone(), clock);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What fails is told in the log.
  private static void send(BrokerLink link, Origin origin, byte[] message) {
    link.publish(HeadsKept.topic(origin), message, true)
        .whenComplete((_, failure) -> {
          if (failure != null) {
            LOG.warn("The broker did not take the journal's head", failure);
          }
        });
  }
}
