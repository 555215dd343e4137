package io.hallguard.app;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.drivers.mqtt.LinkStats;
import io.hallguard.history.History;
import io.hallguard.intake.IntakeStats;
import io.hallguard.loop.HallLoop;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What Prometheus may ask. Documented in {@code docs/operations.md}. */
final class GatewayMetrics {
  private GatewayMetrics() {}

  static void register(MeterRegistry meters, HallLoop loop, IntakeStats intake, LinkStats link) {
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    loop(meters, loop);
    open(meters, loop);
    counter(
        meters,
        "hallguard.signals.recorded",
        "Signals in the journal",
        intake,
        IntakeStats::recorded);
    counter(
        meters,
        "hallguard.signals.repeats",
        "Signals seen before and folded",
        intake,
        IntakeStats::repeats);
    counter(
        meters,
        "hallguard.signals.rate.limited",
        "Unreadable payloads that were only counted",
        intake,
        IntakeStats::rateLimited);
    counter(
        meters,
        "hallguard.signals.failed",
        "Signals that stayed with their sender",
        intake,
        IntakeStats::failed);
    counter(
        meters,
        "hallguard.mqtt.received",
        "Messages from the broker",
        link,
        l -> l.counts().received());
    counter(
        meters,
        "hallguard.mqtt.unknown.topic",
        "Messages of devices that hall.yaml does not name",
        link,
        l -> l.counts().unknownTopic());
    counter(
        meters,
        "hallguard.mqtt.unreadable",
        "Payloads that could not be read",
        link,
        l -> l.counts().unreadable());
    counter(
        meters,
        "hallguard.mqtt.settled",
        "Messages acknowledged after the commit",
        link,
        l -> l.counts().settled());
    counter(
        meters,
        "hallguard.mqtt.published",
        "Messages that the broker acknowledged",
        link,
        l -> l.counts().published());
    counter(
        meters,
        "hallguard.mqtt.publish.refused",
        "Messages that the broker refused",
        link,
        l -> l.counts().publishRefused());
    counter(
        meters,
        "hallguard.mqtt.reconnects",
        "Connections after the first",
        link,
        l -> l.counts().reconnects());
  }

  /** Of the history, when there is one. */
  static void history(MeterRegistry meters, HallLoop loop, History history) {
    Gauge.builder("hallguard.history.backlog", history, h -> loop.state().seq() - h.place())
        .description("Facts that are not yet in the history")
        .register(meters);
    counter(
        meters,
        "hallguard.history.points.written",
        "Points that the history's database has taken",
        history,
        h -> h.stats().written());
    counter(
        meters,
        "hallguard.history.points.refused",
        "Points that it refuses and that are left out",
        history,
        h -> h.stats().refused());
    counter(
        meters,
        "hallguard.history.write.failures",
        "Writes that failed and were tried again",
        history,
        h -> h.stats().failures());
  }

  private static void loop(MeterRegistry meters, HallLoop loop) {
    Gauge.builder("hallguard.journal.seq", loop, l -> l.state().seq())
        .description("Sequence of the last fact")
        .register(meters);
    Gauge.builder("hallguard.journal.writable", loop, l -> l.journalWritable() ? 1 : 0)
        .description("1 while the journal takes facts")
        .register(meters);
    Gauge.builder("hallguard.loop.waiting", loop, HallLoop::waiting)
        .description("Inputs that wait for the loop")
        .register(meters);
    Gauge.builder("hallguard.clock.trusted", loop, l -> l.state().clockTrusted() ? 1 : 0)
        .description("1 while the wall clock is believed")
        .register(meters);
  }

  private static void open(MeterRegistry meters, HallLoop loop) {
    for (AlertKind kind : AlertKind.values()) {
      Gauge.builder("hallguard.alerts.open", loop, l -> alerts(l, kind))
          .description("Alerts that are not over")
          .tag("kind", kebab(kind))
          .register(meters);
    }
    for (TroubleKind kind : TroubleKind.values()) {
      Gauge.builder("hallguard.troubles.open", loop, l -> troubles(l, kind))
          .description("Troubles that last")
          .tag("kind", kebab(kind))
          .register(meters);
    }
  }

  private static double alerts(HallLoop loop, AlertKind kind) {
    return loop.state().alerts().values().stream()
        .filter(alert -> alert.open() && alert.kind() == kind)
        .count();
  }

  private static double troubles(HallLoop loop, TroubleKind kind) {
    return loop.state().troubles().values().stream()
        .filter(trouble -> trouble.open() && trouble.raised().kind() == kind)
        .count();
  }

  private static <T> void counter(
      MeterRegistry meters, String name, String description, T of, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, of, value).description(description).register(meters);
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
