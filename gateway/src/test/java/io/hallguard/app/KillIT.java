package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.app.StubbornPublisher.Event;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertFact.AlertTold;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.plan.HallId;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateway, its embedded broker included, is killed with -9 again and again while events come in
 * at 2,000 a second: what the broker acknowledged to the publisher is in the journal, once; every
 * alert in the journal was told.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("hallguard.kills", 20);
  private static final int RATE_PER_SECOND = 2_000;
  private static final int DEVICES = 10;
  private static final int BOXES = 60;
  private static final long SEED = 20_261_124;

  @TempDir Path folder;

  private final AtomicLong numbers = new AtomicLong();

  @Test
  void everyAcknowledgedEventIsInTheJournalOnceAndEveryAlertIsTold() throws Exception {
    int web = ChildGateway.freePort();
    int mqtt = ChildGateway.freePort();
    Path yaml = folder.resolve("hall.yaml");
    Files.writeString(yaml, hall(web, mqtt), UTF_8);
    ChildGateway gateway = ChildGateway.of(yaml, web);
    Random random = new Random(SEED);
    long begun = System.nanoTime();

    try (StubbornPublisher devices = new StubbornPublisher("tcp://127.0.0.1:" + mqtt)) {
      ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
      gateway.start();
      gateway.awaitReady();
      long from = System.nanoTime();
      @SuppressWarnings("FutureReturnValueIgnored") // ended by shutdownNow
      var _ = load.scheduleAtFixedRate(() -> offer(devices, from), 0, 5, TimeUnit.MILLISECONDS);
      for (int kill = 0; kill < KILLS; kill++) {
        long acknowledged = devices.acknowledged();
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(5))
            .until(() -> devices.acknowledged() > acknowledged + random.nextInt(4_000));
        gateway.kill();
        gateway.start();
        gateway.awaitReady();
      }
      load.shutdownNow();
      await().atMost(Duration.ofMinutes(3)).until(devices::idle);
      await()
          .atMost(Duration.ofMinutes(3))
          .during(Duration.ofSeconds(3))
          .until(() -> drained(gateway, devices.sent()));
      assertThat(gateway.stop()).isIn(0, 143);
      report(devices, begun);
      check(devices.sent());
    }
  }

  /** Whether nothing is on its way any more, by the gateway's own figures. */
  private static boolean drained(ChildGateway gateway, long sent) {
    return gateway.metric("hallguard_journal_seq") >= sent
        && gateway.metric("hallguard_mqtt_settled_total")
            == gateway.metric("hallguard_mqtt_received_total")
        && gateway.metric("hallguard_loop_waiting") == 0;
  }

  private void report(StubbornPublisher devices, long begun) {
    System.out.printf(
        "kills=%d sent=%d acknowledged=%d resent=%d in %.1f s%n",
        KILLS,
        devices.sent(),
        devices.acknowledged(),
        devices.resent(),
        (System.nanoTime() - begun) / 1e9);
  }

  private void check(long sent) throws Exception {
    List<Recorded> all = new ArrayList<>();
    try (Journal journal =
        Journal.open(
            folder.resolve("data"),
            new HallId("kill"),
            InstantSource.system(),
            JournalSettings.defaults())) {
      assertThat(journal.recover().state().seq()).isEqualTo(journal.lastSeq());
      for (long seq = 0; seq < journal.lastSeq(); ) {
        List<Recorded> page = journal.read(seq, 10_000);
        all.addAll(page);
        seq = page.getLast().seq();
      }
      assertThat(journal.owed(NoticeId.Channel.MQTT, 10)).isEmpty();
    }
    List<String> events =
        all.stream()
            .map(Recorded::fact)
            .filter(SignalSeen.class::isInstance)
            .map(fact -> ((SignalSeen) fact).signal())
            .flatMap(signal ->
                signal.reception().event().stream()
                    .map(event -> signal.device() + "/" + event.id()))
            .toList();
    assertThat(events.size()).as("events in the journal").isEqualTo((int) sent);
    assertThat(new HashSet<>(events).size()).as("distinct events").isEqualTo(events.size());

    Set<AlertId> raised = new HashSet<>();
    Set<AlertId> told = new HashSet<>();
    for (Recorded recorded : all) {
      if (recorded.fact() instanceof AlertRaised alert) {
        raised.add(alert.alert());
      }
      if (recorded.fact() instanceof AlertTold receipt
          && receipt.receiver() instanceof Receiver.Broker) {
        told.add(receipt.alert());
      }
    }
    assertThat(raised).hasSizeGreaterThan(10);
    assertThat(told).isEqualTo(raised);
  }

  /** As many events as are due by now; every half second another box is opened. */
  private void offer(StubbornPublisher devices, long from) {
    long due = (System.nanoTime() - from) * RATE_PER_SECOND / 1_000_000_000L;
    for (long n = numbers.get(); n < due; n++) {
      numbers.incrementAndGet();
      long device = n % DEVICES;
      devices.offer(event("dev-" + device, n / DEVICES + 1, "\"battery\":" + (50 + n % 50)));
      if (n % (RATE_PER_SECOND / 2) == 0) {
        long box = n / (RATE_PER_SECOND / 2);
        if (box < BOXES) {
          devices.offer(event("box-" + box + "-contact", 1, "\"contact\":\"open\""));
        }
      }
    }
  }

  private static Event event(String device, long seq, String reading) {
    return new Event(
        "hallguard/kill/device/" + device,
        "{\"v\":1,\"epoch\":\"e1\",\"seq\":%d,\"event\":\"e1-%d\",%s}"
            .formatted(seq, seq, reading));
  }

  private static String hall(int web, int mqtt) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("hall: {id: kill, name: kill}\n");
    yaml.append("data: ./data\n");
    yaml.append("clock: {trust: always}\n");
    yaml.append("web: {listen: \"127.0.0.1:").append(web).append("\", https: off}\n");
    yaml.append("mqtt: {embedded: {listen: \"127.0.0.1:").append(mqtt).append("\"}}\n");
    yaml.append("boxes:\n");
    for (int box = 0; box < BOXES; box++) {
      yaml.append("  box-%d: {name: box, contact: box-%d-contact}\n".formatted(box, box));
    }
    yaml.append("lamps:\n");
    for (int device = 0; device < DEVICES; device++) {
      yaml.append("  lamp-%d: {name: lamp, device: dev-%d}\n".formatted(device, device));
    }
    yaml.append("devices:\n");
    for (int box = 0; box < BOXES; box++) {
      yaml.append(
          "  box-%d-contact: {name: contact, class: contact, format: native}\n".formatted(box));
    }
    for (int device = 0; device < DEVICES; device++) {
      yaml.append("  dev-%d: {name: device, class: lamp, format: native}\n".formatted(device));
    }
    return yaml.toString();
  }
}
