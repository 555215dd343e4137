package io.hallguard.intake;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Input;
import io.hallguard.core.rule.Decision.Outcome;
import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.loop.Decided;
import io.hallguard.loop.HallLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries and hands their signals to the loop. A delivery is settled when all of its
 * signals are durable, and not before; one that cannot be taken stays with its sender.
 */
public final class Intake implements SignalSink {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final HallLoop loop;
  private final Function<String, CredentialId> pseudonyms;
  private final IntakeStats stats;

  /**
   * @param pseudonyms what stands for the number on a credential; the number goes no further
   */
  public Intake(HallLoop loop, Function<String, CredentialId> pseudonyms, IntakeStats stats) {
    this.loop = requireNonNull(loop, "loop is null");
    this.pseudonyms = requireNonNull(pseudonyms, "pseudonyms is null");
    this.stats = requireNonNull(stats, "stats is null");
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // a failure is logged; success settles
  public void accept(Delivery delivery) {
    List<CompletableFuture<Decided>> signals;
    try {
      signals = delivery.signals().stream().map(this::submit).toList();
    } catch (IllegalStateException e) {
      LOG.info("A delivery stays with its sender: {}", e.getMessage());
      return;
    }
    CompletableFuture.allOf(signals.toArray(CompletableFuture[]::new))
        .whenComplete((_, failure) -> {
          if (failure == null) {
            delivery.settled().run();
          } else {
            LOG.warn("A delivery stays with its sender: {}", failure.toString());
          }
        });
  }

  private CompletableFuture<Decided> submit(Signal signal) {
    Signal known = withPseudonyms(signal);
    return loop.submit(at -> new Input.SignalReceived(at, known), List.of())
        .whenComplete((decided, failure) -> count(decided, failure));
  }

  private void count(Decided decided, Throwable failure) {
    if (failure != null) {
      stats.failed.increment();
      return;
    }
    switch (decided.outcome()) {
      case Outcome.Accepted _ -> stats.recorded.increment();
      case Outcome.Repeat _ -> stats.repeats.increment();
      case Outcome.RateLimited _ -> stats.rateLimited.increment();
      case Outcome.Refused _ -> stats.failed.increment();
    }
  }

  private Signal withPseudonyms(Signal signal) {
    return switch (signal) {
      case Signal.Report report ->
          new Signal.Report(
              report.device(),
              report.reception(),
              report.readings().stream().map(this::withPseudonym).toList());
      case Signal.Reachability reach -> reach;
      case Signal.Unreadable unreadable -> unreadable;
    };
  }

  private Reading withPseudonym(Reading reading) {
    return reading instanceof Reading.Badge(String credential)
        ? new Reading.Badge(pseudonyms.apply(credential).value())
        : reading;
  }
}
