package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.Scope;
import io.hallguard.config.key.Section;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.key.Wording;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.config.yaml.YamlTree;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Expectations;
import io.hallguard.sim.check.Wanted;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a scenario: it is right, or every mistake in it is named in one run. */
public final class ScenarioReader {

  /** How long a story is watched after its last step or expectation, unless it says so. */
  private static final Duration AFTERWARDS = Duration.ofMinutes(1);

  private static final Key<Text> NAME =
      new Key<>("name", new Wording(), new Key.Need.Required(), new Text("名称", "its name"), false);
  private static final Key<String> HALL =
      new Key<>(
          "hall",
          Forms.text("demo"),
          new Key.Need.Default("demo"),
          new Text("哪个营业厅", "which hall"),
          false);
  private static final Key<LocalDateTime> START =
      new Key<>(
          "start",
          Forms.dateTime(),
          new Key.Need.Required(),
          new Text("开始时间", "when it begins"),
          false);
  private static final Key<When> UNTIL =
      new Key<>(
          "until",
          Forms.when(),
          new Key.Need.MayBeAbsent(),
          new Text("观察到何时", "until when it is watched"),
          false);
  private static final Section HEAD = new Section(List.of(NAME, HALL, START, UNTIL), List.of());
  private static final List<String> PARTS =
      List.of("name", "hall", "start", "until", "timeline", "expect");

  private final Function<String, Optional<HallConfig>> halls;

  /** A reader that finds halls by the name that a scenario gives. */
  public ScenarioReader(Function<String, Optional<HallConfig>> halls) {
    this.halls = requireNonNull(halls, "halls is null");
  }

  /** The scenario; empty when something in it is wrong, and the problems say what. */
  public Optional<Scenario> read(String text, Problems problems) {
    return YamlTree.parse(text, problems)
        .flatMap(root -> {
          if (root instanceof YamlNode.Mapping mapping) {
            return read(mapping, problems);
          }
          problems.refuse(
              root.spot(),
              "",
              Flaw.said(new Text("这里要写场景的各项", "the keys of a scenario are needed")));
          return Optional.empty();
        })
        .filter(_ -> problems.clean());
  }

  private Optional<Scenario> read(YamlNode.Mapping root, Problems problems) {
    Parts parts = new Parts(problems, "", PARTS);
    parts.of(root);
    SectionValue head = head(root, problems);
    Optional<HallConfig> hall = hall(head, problems);
    if (hall.isEmpty()) {
      return Optional.empty();
    }
    // Steps and expectations are looked at even when the beginning is not known.
    LocalDateTime start = head.getOptional(START).orElse(LocalDateTime.MIN.plusYears(1));
    List<Step> steps = new StepReader(hall.get(), start, problems).read(parts.list("timeline"));
    if (parts.entry("timeline").isEmpty()) {
      problems.refuse(
          root.spot(), "timeline", Flaw.said(new Text("缺少时间线", "is missing: what happens?")));
    }
    Expectations expect = expect(parts, start, hall.get(), problems);
    return problems.clean()
        ? Optional.of(
            new Scenario(
                head.get(NAME),
                hall.get(),
                start.atZone(hall.get().plan().timeZone()),
                steps,
                expect,
                head.getOptional(UNTIL)
                    .map(when -> when.from(start))
                    .orElseGet(() -> last(steps, expect).plus(AFTERWARDS))))
        : Optional.empty();
  }

  private static SectionValue head(YamlNode.Mapping root, Problems problems) {
    List<YamlNode.Entry> entries =
        root.entries().stream()
            .filter(entry -> HEAD.keys().stream().anyMatch(key -> key.name().equals(entry.key())))
            .toList();
    return HEAD.read(new YamlNode.Mapping(root.spot(), entries), Scope.root(problems))
        .orElseThrow();
  }

  private Optional<HallConfig> hall(SectionValue head, Problems problems) {
    Optional<HallConfig> hall = head.getOptional(HALL).flatMap(halls);
    if (hall.isEmpty() && head.find(HALL).isPresent()) {
      Spot spot = head.find(HALL).get().spot();
      problems.refuse(
          spot,
          "hall",
          Flaw.said(
              new Text(
                  "没有这个营业厅,或其 hall.yaml 有误;演示用 demo",
                  "there is no such hall, or its hall.yaml is refused; the demo is called demo")));
    }
    return hall;
  }

  private static Expectations expect(
      Parts parts, LocalDateTime start, HallConfig hall, Problems problems) {
    if (parts.entry("expect").isEmpty()) {
      problems.refuse(
          Spot.START,
          "expect",
          Flaw.said(
              new Text(
                  "缺少此项:没有预期的场景什么也检查不了",
                  "is missing: a scenario that expects nothing checks nothing")));
    }
    ExpectReader reader = new ExpectReader(start, new Lookup(hall, problems), problems);
    return parts.mapping("expect").map(reader::read).orElse(Expectations.NOTHING);
  }

  private static Duration last(List<Step> steps, Expectations expect) {
    return Stream.concat(
            steps.stream().map(Step::at),
            expect.must().stream().map(Wanted::latest).flatMap(Optional::stream))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
