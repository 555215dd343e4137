package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.key.At;
import io.hallguard.config.key.Key;
import io.hallguard.config.key.Scope;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the steps of a timeline. A step with a mistake is reported and left out. */
final class StepReader {
  private final Problems problems;
  private final LocalDateTime start;
  private final DeviceActs deviceActs;
  private final PersonActs personActs;

  StepReader(HallConfig hall, LocalDateTime start, Problems problems) {
    this.problems = requireNonNull(problems, "problems is null");
    this.start = requireNonNull(start, "start is null");
    Lookup lookup = new Lookup(hall, problems);
    this.deviceActs = new DeviceActs(hall, lookup, problems);
    this.personActs = new PersonActs(lookup, start, problems);
  }

  List<Step> read(List<YamlNode> items) {
    List<Step> steps = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (int i = 0; i < items.size(); i++) {
      Scope scope = new Scope(problems, "timeline[" + (i + 1) + "]", items.get(i).spot());
      SectionValue keys = StepKeys.STEP.read(items.get(i), scope).orElseThrow();
      Optional<Duration> at = at(keys, before);
      before = at.orElse(before);
      Optional<Act> act = act(keys);
      if (at.isPresent() && act.isPresent()) {
        Text told = Telling.of(act.get(), deviceActs.plan());
        Text note = keys.getOptional(StepKeys.NOTE).map(StepReader::aside).orElse(new Text("", ""));
        steps.add(
            new Step(at.get(), act.get(), new Text(told.zh() + note.zh(), told.en() + note.en())));
      }
    }
    return steps;
  }

  private static Text aside(Text note) {
    return new Text("(" + note.zh() + ")", " (" + note.en() + ")");
  }

  private Optional<Duration> at(SectionValue keys, Duration before) {
    return keys.find(StepKeys.AT)
        .filter(when -> {
          boolean ordered = when.value().from(start).compareTo(before) >= 0;
          if (!ordered) {
            problems.refuse(
                when.spot(),
                when.path(),
                Flaw.said(
                    new Text(
                        "早于上一步(或早于开始),请按时间顺序写",
                        "is before the step above, or before the start: write the steps in order")));
          }
          return ordered;
        })
        .map(when -> when.value().from(start));
  }

  private Optional<Act> act(SectionValue keys) {
    List<Key<?>> subjects =
        StepKeys.SUBJECTS.stream().filter(key -> keys.find(key).isPresent()).toList();
    if (subjects.size() != 1) {
      return Optional.empty();
    }
    Key<?> subject = subjects.getFirst();
    if (subject.equals(StepKeys.WORLD)) {
      WorldVerb verb = keys.get(StepKeys.WORLD);
      return fits(keys, verb) ? Optional.of(WorldActs.act(verb, keys)) : Optional.empty();
    }
    if (subject.equals(StepKeys.PERSON)) {
      return verb(keys, Arrays.asList(PersonVerb.values()))
          .filter(verb -> fits(keys, verb))
          .flatMap(verb -> personActs.act(verb, keys));
    }
    return verb(keys, DeviceVerb.of(subject))
        .filter(verb -> fits(keys, verb))
        .flatMap(verb -> deviceActs.act(verb, keys));
  }

  private <V extends Verb> Optional<V> verb(SectionValue keys, List<V> verbs) {
    Optional<At<String>> does = keys.find(StepKeys.DOES);
    List<String> words = verbs.stream().map(Verb::word).toList();
    if (does.isEmpty()) {
      refuse(keys.spot(), keys.path() + ".does", StepFlaws.missing("does", words.getFirst()));
      return Optional.empty();
    }
    Optional<V> verb = verbs.stream().filter(v -> v.word().equals(does.get().value())).findFirst();
    if (verb.isEmpty()) {
      refuse(does.get().spot(), does.get().path(), Forms.notOneOf(does.get().value(), words));
    }
    return verb;
  }

  /** Every key that the verb needs is there, and none that says nothing beside it. */
  private boolean fits(SectionValue keys, Verb verb) {
    boolean fits = true;
    for (Key<?> needed : verb.needs()) {
      if (keys.find(needed).isEmpty()) {
        refuse(keys.spot(), keys.path() + "." + needed.name(), StepFlaws.neededBy(needed, verb));
        fits = false;
      }
    }
    for (Key<?> extra : StepKeys.EXTRAS) {
      Optional<? extends At<?>> there = keys.find(extra);
      if (there.isPresent() && !verb.needs().contains(extra) && !verb.may().contains(extra)) {
        refuse(there.get().spot(), there.get().path(), StepFlaws.strange(extra, verb));
        fits = false;
      }
    }
    return fits;
  }

  private void refuse(Spot spot, String path, Flaw flaw) {
    problems.refuse(spot, path, flaw);
  }
}
