package io.hallguard.journal.json;

import static io.hallguard.journal.json.SignalSamples.report;

import io.hallguard.core.event.About;
import io.hallguard.core.event.AlertFact;
import io.hallguard.core.event.AlertFact.Certainty;
import io.hallguard.core.event.AlertFact.Detail;
import io.hallguard.core.event.AlertFact.Stage;
import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Audience;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.How;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.event.Receiver;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.SignalFact.Standing;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.SystemFact;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.event.TroubleFact;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One fact of every type, and of the forms that differ, under the name of its golden file. A new
 * form of a type gets a new name; what stands here is not changed.
 */
public final class FactSamples {
  private FactSamples() {}

  static final Origin ORIGIN =
      new Origin(new HallId("hall-7"), UUID.fromString("0190f3a1-5b7c-7d3e-9a41-2f6c8d1e0b53"));
  static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  static final SubjectId LEAD = new SubjectId("p-12");
  static final SubjectId GUARD = new SubjectId("p-31");

  /** Every sample by the name of its golden file, without {@code .json}. */
  public static Map<String, Recorded> all() {
    Map<String, Fact> facts = new TreeMap<>();
    signals(facts);
    alerts(facts);
    rest(facts);
    PlaceSamples.addTo(facts);
    AccessSamples.addTo(facts);
    PeopleSamples.addTo(facts);
    Map<String, Recorded> samples = new TreeMap<>();
    facts.forEach((name, fact) -> samples.put(name, recorded(fact)));
    samples.put(
        "gateway-stopped.v1.fine-time-clock-off",
        new Recorded(
            9007199254740993L,
            new Stamp(
                new BootId("boot-2"),
                Long.MAX_VALUE,
                Instant.parse("1970-01-01T00:00:00.000000001Z"),
                false),
            "gateway",
            new SystemFact.GatewayStopped()));
    return samples;
  }

  static TextRef words(String id) {
    return new TextRef(id, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }

  static Instant at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z");
  }

  private static Recorded recorded(Fact fact) {
    return new Recorded(
        17,
        new Stamp(new BootId("boot-1"), 83_000_000_125L, NOON.plusMillis(83_250), true),
        "device/cash-door-contact",
        fact);
  }

  private static void signals(Map<String, Fact> facts) {
    facts.put("signal-seen.v1", new SignalSeen(SignalSamples.plain(), Standing.CURRENT));
    facts.put("signal-seen.v1.every-reading", new SignalSeen(SignalSamples.full(), Standing.LATE));
    facts.put("signal-seen.v1.line", new SignalSeen(SignalSamples.cut(), Standing.CURRENT));
    facts.put("signal-seen.v1.sign-of-life", new SignalSeen(report(List.of()), Standing.OVERTAKEN));
    facts.put(
        "signal-seen.v1.reachability", new SignalSeen(SignalSamples.online(), Standing.STORED));
    facts.put(
        "signal-seen.v1.unreadable", new SignalSeen(SignalSamples.unreadable(), Standing.CURRENT));
    facts.put(
        "signal-seen.v1.strange-text",
        new SignalSeen(
            report(
                List.of(
                    new Reading.Tag("quote \" backslash \\ line\n tab\t nul\u0000 \u2028"),
                    new Reading.Tag("营业厅 😀"),
                    new Reading.Tag("half \ud83d pair \ude00, whole 😀"))),
            Standing.CURRENT));
  }

  private static void alerts(Map<String, Fact> facts) {
    AlertId alert = new AlertId(5);
    facts.put(
        "alert-raised.v1",
        new AlertFact.AlertRaised(
            alert,
            AlertKind.ENTRY_WITHOUT_GRANT,
            AlertKind.Priority.CRITICAL,
            AlertKind.ENTRY_WITHOUT_GRANT.clauses(),
            new PlaceId("cash-door"),
            new Detail(
                Optional.empty(),
                Optional.of(Verdict.Reason.NOT_YET),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            List.of(15L, 16L),
            at("04:01:22.500"),
            How.OBSERVED,
            Certainty.WATCHED));
    facts.put(
        "alert-raised.v1.limit-and-visit",
        new AlertFact.AlertRaised(
            alert,
            AlertKind.BOX_NOT_REGISTERED,
            AlertKind.Priority.MEDIUM,
            AlertKind.BOX_NOT_REGISTERED.clauses(),
            new PlaceId("box-1"),
            new Detail(
                Optional.of(Duration.ofMinutes(15)),
                Optional.empty(),
                Optional.of(new VisitId(3)),
                Optional.empty(),
                Optional.empty()),
            List.of(),
            at("04:01:22"),
            How.LATE,
            Certainty.UNKNOWN_SPAN));
    facts.put(
        "alert-raised.v1.not-before",
        new AlertFact.AlertRaised(
            alert,
            AlertKind.CHANGED_UNSEEN,
            AlertKind.Priority.LOW,
            AlertKind.CHANGED_UNSEEN.clauses(),
            new PlaceId("box-1"),
            Detail.notBefore(at("03:00:00")),
            List.of(2L),
            at("04:01:22"),
            How.UNSEEN,
            Certainty.WATCHED));
    facts.put(
        "alert-raised.v1.line",
        new AlertFact.AlertRaised(
            alert,
            AlertKind.LINE_FAULT,
            AlertKind.Priority.HIGH,
            AlertKind.LINE_FAULT.clauses(),
            new PlaceId("box-1"),
            Detail.line(Reading.LineState.CUT),
            List.of(2L),
            at("04:01:22"),
            How.OBSERVED,
            Certainty.WATCHED));
    facts.put(
        "alert-raised.v2",
        new AlertFact.AlertRaised(
            alert,
            AlertKind.STAY_EXCEEDED,
            AlertKind.Priority.HIGH,
            AlertKind.STAY_EXCEEDED.clauses(),
            new PlaceId("cash-door"),
            Detail.limit(Duration.ofMinutes(30), new VisitId(3)),
            List.of(15L, 16L),
            at("04:01:22"),
            How.OBSERVED,
            Certainty.WATCHED));
    facts.put(
        "alert-joined.v1", new AlertFact.AlertJoined(alert, List.of(17L), at("04:02:00"), true));
    facts.put(
        "alert-escalated.v1",
        new AlertFact.AlertEscalated(alert, Stage.GUARD, Duration.ofMinutes(3)));
    facts.put("alert-acknowledged.v1", new AlertFact.AlertAcknowledged(alert, GUARD));
    facts.put("alert-returned.v1", new AlertFact.AlertReturned(alert, at("04:03:00")));
    facts.put("alert-reset.v1", new AlertFact.AlertReset(alert, LEAD, words("t-reason")));
    facts.put("alert-closed.v1", new AlertFact.AlertClosed(alert));
    facts.put(
        "alert-told.v1",
        new AlertFact.AlertTold(
            alert,
            new NoticeId(17, NoticeId.Channel.BOARD),
            new Receiver.Screen(GUARD, Audience.GUARD_ROOM)));
    facts.put(
        "alert-told.v1.broker",
        new AlertFact.AlertTold(
            alert, new NoticeId(17, NoticeId.Channel.MQTT), new Receiver.Broker()));
    facts.put(
        "alert-told.v1.sounder",
        new AlertFact.AlertTold(
            alert,
            new NoticeId(17, NoticeId.Channel.SOUNDER),
            new Receiver.Sounder("guard-siren")));
  }

  private static void rest(Map<String, Fact> facts) {
    facts.put("trouble-raised.v1", trouble(new About.OfDevice(new DeviceId("cash-door-contact"))));
    facts.put("trouble-raised.v1.place", trouble(new About.OfPlace(new PlaceId("cash-door"))));
    facts.put("trouble-raised.v1.link", trouble(new About.OfLink(new LinkId("mqtt"))));
    facts.put("trouble-raised.v1.gateway", trouble(new About.OfGateway()));
    facts.put("trouble-raised.v2", trouble(new About.OfPerson(GUARD)));
    facts.put("trouble-joined.v1", new TroubleFact.TroubleJoined(new TroubleId(2), "7 percent"));
    facts.put("trouble-cleared.v1", new TroubleFact.TroubleCleared(new TroubleId(2)));
    facts.put("gateway-started.v1", new SystemFact.GatewayStarted("0.1.0", "ab12"));
    facts.put("gateway-stopped.v1", new SystemFact.GatewayStopped());
    facts.put("clock-trust-changed.v1", new SystemFact.ClockTrustChanged(false));
    facts.put(
        "link-changed.v1",
        new SystemFact.LinkChanged(new LinkId("mqtt"), LinkState.DEGRADED, "broker refuses"));
  }

  private static Fact trouble(About about) {
    return new TroubleFact.TroubleRaised(
        new TroubleId(2), TroubleKind.DEVICE_SILENT, about, "no word for 40 min", List.of(9L));
  }
}
