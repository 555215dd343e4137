package io.hallguard.sim.scenario;

import io.hallguard.config.key.Key;
import io.hallguard.config.problem.Flaw;
import io.hallguard.core.plan.Text;

/** What a step can get wrong beyond a single value. */
final class StepFlaws {
  private StepFlaws() {}

  static Flaw missing(String key, String example) {
    return Flaw.said(
        new Text(
            "缺少此项,例如 %s: %s".formatted(key, example),
            "is missing, for example %s: %s".formatted(key, example)));
  }

  static Flaw neededBy(Key<?> key, Verb verb) {
    return Flaw.said(
        new Text(
            "“%s”还需要 %s(%s)".formatted(verb.word(), key.name(), key.doc().zh()),
            "'%s' also needs %s: %s".formatted(verb.word(), key.name(), key.doc().en())));
  }

  static Flaw strange(Key<?> key, Verb verb) {
    return Flaw.said(
        new Text(
            "%s 与“%s”无关,请删去".formatted(key.name(), verb.word()),
            "%s says nothing beside '%s': delete it".formatted(key.name(), verb.word())));
  }
}
