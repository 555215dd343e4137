package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.RegisterPage;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Deviating;
import io.hallguard.journal.Journal;
import io.hallguard.journal.JournalFailed;
import io.hallguard.journal.JournalSettings;
import io.hallguard.journal.JournalUnusable;
import io.hallguard.sim.bench.load.Latencies;
import io.hallguard.sim.bench.load.RegisterLoad;
import io.hallguard.sim.bench.process.BenchHall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Searches in a register of many years, each a page of 50 lines with its count. */
final class Searching {
  private static final List<VisitorClass> CLASSES = List.of(VisitorClass.values());
  private static final int LINES_AT_ONCE = 1_000;
  private static final int PAGE = 50;
  private static final RegisterQuery ALL = RegisterQuery.all(PAGE);

  private final Lab lab;
  private final Random random;
  private Instant end = Instant.EPOCH;

  Searching(Lab lab) {
    this.lab = requireNonNull(lab, "lab is null");
    this.random = new Random(lab.seed());
  }

  /** What is asked. */
  private enum Kind {
    DAY("a day"),
    YEAR_AND_CLASS("a year and a class"),
    PLACE_AND_DEVIATION("a place and a deviation"),
    PERSON("a person, the tenth page"),
    NAME("a name of two characters"),
    PURPOSE_AND_YEAR("a purpose within a year"),
    SEAL("a seal's number"),
    NOT_REVIEWED("not reviewed, deviating"),
    NOTHING_FOUND("words that stand nowhere together");

    private final String what;

    Kind(String what) {
      this.what = what;
    }
  }

  List<Figure> measure() {
    lab.says("%,d register lines ...".formatted(lab.size().lines()));
    Path folder = lab.folder().resolve("register");
    try (Journal journal =
        Journal.open(folder, BenchHall.ID, lab.clock(), JournalSettings.defaults())) {
      String written = write(journal);
      lab.says("searching ...");
      for (Kind kind : Kind.values()) {
        search(journal, kind, lab.size().searches() / 4);
      }
      Latencies bare = lookUp(journal);
      return figures(journal, bare, written);
    } catch (JournalUnusable | JournalFailed e) {
      throw new BenchFailed("Expected to search the register, but " + e.getMessage(), e);
    }
  }

  private String write(Journal journal) throws JournalFailed {
    RegisterLoad load = new RegisterLoad(lab.seed());
    long start = lab.tempo().now();
    while (load.lines() < lab.size().lines()) {
      journal.commit(load.next(LINES_AT_ONCE));
    }
    end = load.now();
    return "%,d lines of %,d facts, written at %.0f lines/s"
        .formatted(load.lines(), journal.lastSeq(), load.lines() / lab.tempo().secondsSince(start));
  }

  private List<Figure> figures(Journal journal, Latencies bare, String written)
      throws JournalFailed {
    List<Figure> figures = new ArrayList<>();
    Latencies all = new Latencies();
    for (Kind kind : Kind.values()) {
      Latencies one = search(journal, kind, lab.size().searches());
      figures.add(
          Figure.of(
                  "register-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                  "register: " + kind.what + ", 99 of 100",
                  one.millis(0.99),
                  "ms")
              .atMost(200)
              .noting("median %.2f ms, longest %.1f".formatted(one.millis(0.5), one.maxMillis())));
      all.add(one);
    }
    figures.addFirst(
        Figure.of("register-p99", "register: all searches, 99 of 100", all.millis(0.99), "ms")
            .atMost(200)
            .beside("one line by its number", bare.millis(0.99))
            .noting("median %.2f ms; %s".formatted(all.millis(0.5), written)));
    return figures;
  }

  private Latencies lookUp(Journal journal) throws JournalFailed {
    Latencies bare = new Latencies();
    List<Long> numbers =
        journal.register().page(RegisterQuery.all(500)).lines().stream()
            .map(line -> line.line())
            .toList();
    for (long number : numbers) {
      long start = lab.tempo().now();
      journal.register().line(number);
      bare.add(lab.tempo().now() - start);
    }
    return bare;
  }

  private Latencies search(Journal journal, Kind kind, int times) throws JournalFailed {
    Latencies latencies = new Latencies();
    for (int i = 0; i < times; i++) {
      RegisterQuery query = query(kind);
      if (kind == Kind.PERSON) {
        query = tenth(journal, query);
      }
      long start = lab.tempo().now();
      journal.register().page(query);
      journal.register().count(query);
      latencies.add(lab.tempo().now() - start);
    }
    return latencies;
  }

  private static RegisterQuery tenth(Journal journal, RegisterQuery first) throws JournalFailed {
    RegisterQuery query = first;
    for (int i = 0; i < 9; i++) {
      RegisterPage page = journal.register().page(query);
      if (page.next().isEmpty()) {
        return query;
      }
      query = query.after(page.next().get());
    }
    return query;
  }

  private RegisterQuery query(Kind kind) {
    Instant at =
        RegisterLoad.begin()
            .plusSeconds(
                (long)
                    (random.nextDouble()
                        * Duration.between(RegisterLoad.begin(), end).toSeconds()));
    Instant year = at.plus(Duration.ofDays(365));
    VisitorClass one = CLASSES.get(random.nextInt(CLASSES.size()));
    return switch (kind) {
      case DAY -> ALL.within(at, at.plus(Duration.ofDays(1)));
      case YEAR_AND_CLASS ->
          asking(Optional.empty(), Optional.of(one), Optional.empty(), either()).within(at, year);
      case PLACE_AND_DEVIATION ->
          asking(
              Optional.of(RegisterLoad.door()),
              Optional.empty(),
              Optional.empty(),
              new Deviating.Kind(Deviation.NO_GRANT));
      case PERSON ->
          asking(
              Optional.empty(),
              Optional.empty(),
              Optional.of(RegisterLoad.cashier(random.nextInt(RegisterLoad.CASHIERS))),
              either());
      case NAME -> ALL.holding(List.of(random.nextBoolean() ? "王伟" : "李静"));
      case PURPOSE_AND_YEAR -> ALL.within(at, year).holding(List.of("空调"));
      case SEAL -> ALL.holding(List.of("%05d".formatted(random.nextInt(100_000))));
      case NOT_REVIEWED ->
          new RegisterQuery(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              new Deviating.Some(),
              Optional.of(false),
              List.of(),
              RegisterQuery.Order.NEWEST_FIRST,
              Optional.empty(),
              PAGE);
      case NOTHING_FOUND -> ALL.holding(List.of("收费", "空调"));
    };
  }

  private static Deviating either() {
    return new Deviating.Either();
  }

  private static RegisterQuery asking(
      Optional<PlaceId> place,
      Optional<VisitorClass> holderClass,
      Optional<SubjectId> person,
      Deviating deviating) {
    return new RegisterQuery(
        Optional.empty(),
        Optional.empty(),
        place,
        holderClass,
        person,
        deviating,
        Optional.empty(),
        List.of(),
        RegisterQuery.Order.NEWEST_FIRST,
        Optional.empty(),
        PAGE);
  }
}
