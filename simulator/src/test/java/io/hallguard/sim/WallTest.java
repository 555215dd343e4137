package io.hallguard.sim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The check must not ask those whom it checks, and a story must not know what time it really is.
 */
class WallTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.hallguard.sim");

  @Test
  void theClassesWereImportedAtAll() {
    assertThat(CLASSES).hasSizeGreaterThan(80);
  }

  @Test
  void theCheckKnowsNoRuleAndNoState() {
    noClasses()
        .that()
        .resideInAPackage("io.hallguard.sim.check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.hallguard.core.rule..",
            "io.hallguard.core.state..",
            "io.hallguard.core.access..",
            "io.hallguard.core.alert..",
            "io.hallguard.core.sense..",
            "io.hallguard.sim.world..")
        .because("a second opinion that asks the first is none")
        .check(CLASSES);
  }

  @Test
  void storiesAreWrittenWithoutAStage() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.hallguard.sim.scenario..", "io.hallguard.sim.wire..", "io.hallguard.sim.play..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.hallguard.sim.world..", "io.hallguard.sim.live..")
        .check(CLASSES);
  }

  @Test
  void onlyTheMainReadsAClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SimulatorMain")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }
}
