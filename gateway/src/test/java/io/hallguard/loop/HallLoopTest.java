package io.hallguard.loop;

import static io.hallguard.core.TestingHall.BOX;
import static io.hallguard.core.TestingHall.CONTACT;
import static io.hallguard.core.TestingHall.SOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hallguard.core.TestingHall;
import io.hallguard.core.TestingPlan;
import io.hallguard.core.event.AccessCommand;
import io.hallguard.core.event.AlertCommand;
import io.hallguard.core.event.AlertFact.AlertJoined;
import io.hallguard.core.event.AlertFact.AlertRaised;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SystemFact.GatewayStarted;
import io.hallguard.core.event.SystemFact.GatewayStopped;
import io.hallguard.core.plan.Parameters;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.Applier;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HallLoopTest {
  private final TestingStore store = new TestingStore();
  private final TestingClock clock = new TestingClock();
  private final List<Recorded> cries = new CopyOnWriteArrayList<>();
  private final List<Recorded> heard = new CopyOnWriteArrayList<>();
  private final HallLoop loop =
      new HallLoop(
          new RuleBook(TestingPlan.of(Parameters.defaults())),
          HallState.EMPTY,
          store,
          clock,
          new LoopListener() {
            @Override
            public void committed(List<Recorded> facts, HallState state) {
              heard.addAll(facts);
            }

            @Override
            public void notJournaled(List<Recorded> holdUps, HallState state) {
              cries.addAll(holdUps);
            }
          },
          1_000,
          100);

  @AfterEach
  void stop() {
    store.mend();
    loop.close();
  }

  private void start() throws Exception {
    loop.start("test", "digest").get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<Decided> says(DeviceId device, Reading reading) {
    return loop.submit(
        at ->
            new Input.SignalReceived(
                at, new Signal.Report(device, Reception.live(at.wall()), List.of(reading))),
        List.of());
  }

  private static Reading open() {
    return new Reading.Contact(Position.OPEN);
  }

  @Test
  void anInputIsAnsweredAfterItsFactsAreDurable() throws Exception {
    start();

    Decided decided = says(CONTACT, open()).get(10, TimeUnit.SECONDS);

    assertThat(store.facts()).containsAll(decided.facts());
    assertThat(decided.facts()).anyMatch(f -> f.fact() instanceof AlertRaised);
    assertThat(store.owed())
        .extracting(owed -> owed.notice().channel())
        .containsExactlyInAnyOrder(NoticeId.Channel.BOARD, NoticeId.Channel.MQTT);
    assertThat(heard).isEqualTo(store.facts());
  }

  @Test
  void whatWaitsIsCommittedTogether() throws Exception {
    List<CompletableFuture<Decided>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(says(CONTACT, new Reading.Battery(i)));
    }
    start();
    for (CompletableFuture<Decided> one : all) {
      one.get(10, TimeUnit.SECONDS);
    }

    assertThat(store.commits()).isLessThanOrEqualTo(2);
    assertThat(store.facts()).hasSizeGreaterThan(50);
  }

  @Test
  void aDeadlineFiresByItselfAndIsDurable() throws Exception {
    start();
    says(CONTACT, open()).get(10, TimeUnit.SECONDS);

    clock.advance(Duration.ofSeconds(60));

    await()
        .until(() ->
            store.facts().stream()
                .map(Recorded::fact)
                .anyMatch(f ->
                    f instanceof AlertRaised raised && raised.kind() == AlertKind.DOOR_LEFT_OPEN));
  }

  @Test
  void aFailedCommitKeepsTheOldStateFailsCommandsAndHoldsSignals() throws Exception {
    start();
    HallState before = loop.state();
    store.breakWith("disk full");
    CompletableFuture<Decided> signal = says(CONTACT, open());
    CompletableFuture<Decided> command =
        loop.submit(
            at ->
                new Input.Commanded(
                    at,
                    TestingHall.LEAD,
                    new AccessCommand.Give(
                        TestingHall.terms(
                            GrantTerms.Kind.VISIT, "", at.wall(), Duration.ofMinutes(5), BOX))),
            List.of());

    assertThatThrownBy(() -> command.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(Store.NotDurable.class)
        .hasMessageContaining("disk full");
    assertThat(signal).isNotDone();
    assertThat(loop.state()).isEqualTo(before);
    assertThat(loop.journalWritable()).isFalse();

    store.mend();

    assertThat(signal.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(new Outcome.Accepted());
    assertThat(loop.journalWritable()).isTrue();
    assertThat(fold()).isEqualTo(loop.state());
  }

  @Test
  void aHoldUpCriesOutOnceEvenWhenTheJournalFails() throws Exception {
    start();
    store.breakWith("card gone");
    CompletableFuture<Decided> press = says(SOS, new Reading.Press(Gesture.EMERGENCY));

    await().until(() -> !cries.isEmpty());
    assertThat(press).isNotDone();

    store.mend();
    press.get(10, TimeUnit.SECONDS);
    assertThat(cries).hasSize(1);
    assertThat(store.facts().stream().filter(f -> f.fact() instanceof AlertRaised)).hasSize(1);
  }

  @Test
  void aPressThatJoinsAnAlertWhichSomebodyTookCriesOutAsWell() throws Exception {
    start();
    press().get(10, TimeUnit.SECONDS);
    loop.submit(
            at ->
                new Input.Commanded(
                    at, TestingHall.GUARD, new AlertCommand.Acknowledge(new AlertId(1))),
            List.of())
        .get(10, TimeUnit.SECONDS);
    clock.advance(Duration.ofMinutes(5));
    store.breakWith("card gone");
    CompletableFuture<Decided> second = press();
    await().until(() -> cries.size() == 1);
    CompletableFuture<Decided> third = press();
    await().until(() -> cries.size() == 2);

    store.mend();
    second.get(10, TimeUnit.SECONDS);
    third.get(10, TimeUnit.SECONDS);

    assertThat(cries)
        .extracting(Recorded::fact)
        .allSatisfy(fact -> assertThat(fact).isInstanceOf(AlertJoined.class));
    assertThat(store.facts().stream().filter(f -> f.fact() instanceof AlertJoined)).hasSize(2);
  }

  @Test
  void aPressBehindMoreHeldSignalsThanABatchTakesCriesOut() throws Exception {
    start();
    store.breakWith("disk full");
    List<CompletableFuture<Decided>> all = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      all.add(says(CONTACT, new Reading.Battery(i % 100)));
    }
    all.add(press());
    await().until(() -> cries.size() == 1);

    store.mend();
    for (CompletableFuture<Decided> one : all) {
      one.get(10, TimeUnit.SECONDS);
    }
    assertThat(store.facts().stream().filter(f -> f.fact() instanceof AlertRaised)).hasSize(1);
    assertThat(fold()).isEqualTo(loop.state());
  }

  private CompletableFuture<Decided> press() {
    return says(SOS, new Reading.Press(Gesture.EMERGENCY));
  }

  @Test
  void aGracefulStopIsTheLastFactAndTheStateIsKept() throws Exception {
    start();
    says(CONTACT, open()).get(10, TimeUnit.SECONDS);
    loop.close();

    assertThat(store.facts().getFirst().fact()).isInstanceOf(GatewayStarted.class);
    assertThat(store.facts().getLast().fact()).isEqualTo(new GatewayStopped());
    assertThat(store.snapshotSeq()).isEqualTo(loop.state().seq());
    assertThatThrownBy(() -> says(CONTACT, open())).isInstanceOf(IllegalStateException.class);
  }

  private HallState fold() {
    HallState state = HallState.EMPTY;
    for (Recorded recorded : store.facts()) {
      state = Applier.apply(state, recorded);
    }
    return state;
  }
}
