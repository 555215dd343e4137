package io.hallguard.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house. Think hard about the layering before changing this file: the core is what
 * is replayed, dry-run and simulated, and it must not know the time, the disk or the network.
 */
class WallTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.hallguard");

  @Test
  void theClassesWereImportedAtAll() {
    assertThat(CLASSES.that(resideInAPackage("io.hallguard.core.."))).hasSizeGreaterThan(60);
  }

  @Test
  void theCoreKnowsOnlyValues() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.hallguard.core..")
            .should()
            .dependOnClassesThat(
                not(
                    resideInAnyPackage(
                        "io.hallguard.core..",
                        "io.hallguard.drivers.signal..",
                        "java.lang..",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "org.jspecify.annotations",
                        "org.pcollections")))
            .because("the core is pure: no clock, I/O, threads, randomness or logging"));
  }

  @Test
  void theCoreReadsNoClockAndRollsNoDice() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.hallguard.core..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                Thread.class,
                ThreadLocalRandom.class,
                Clock.class,
                java.util.Random.class,
                java.util.Timer.class,
                ProcessHandle.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .because("time enters the core as an input"));
  }

  @Test
  void onlyTheAppReadsTheClock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.hallguard.app..", "io.hallguard.sim..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("time comes from the injected clock"));
  }

  @Test
  void nobodySleeps() {
    check(
        noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("waiting is for a condition, not for a while"));
  }

  @Test
  void importsInsideTheCoreRunOneWay() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.hallguard.core..")
            .layer("plan")
            .definedBy("io.hallguard.core.plan")
            .layer("event")
            .definedBy("io.hallguard.core.event")
            .layer("state")
            .definedBy("io.hallguard.core.state")
            .layer("sense")
            .definedBy("io.hallguard.core.sense")
            .layer("access")
            .definedBy("io.hallguard.core.access")
            .layer("alert")
            .definedBy("io.hallguard.core.alert")
            .layer("words")
            .definedBy("io.hallguard.core.words")
            .layer("rule")
            .definedBy("io.hallguard.core.rule")
            .whereLayer("rule")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("words")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sense")
            .mayOnlyBeAccessedByLayers("rule")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("rule")
            .whereLayer("alert")
            .mayOnlyBeAccessedByLayers("rule")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("sense", "access", "alert", "words", "rule"));
  }

  @Test
  void theCoreKnowsNobodyAround() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.hallguard.journal..", "io.hallguard.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.hallguard.core.rule..", "io.hallguard.core.sense..", "io.hallguard.web..")
            .allowEmptyShould(true));
  }

  @Test
  void eachForeignLibraryHasOneRoom() {
    check(only("io.vertx..", "io.hallguard.web..", "io.hallguard.app.."));
    check(only("org.eclipse.paho..", "io.hallguard.drivers.mqtt.."));
    check(only("org.apache.activemq..", "io.hallguard.broker.."));
    check(only("org.bouncycastle..", "io.hallguard.web.session..", "io.hallguard.web.tls.."));
    check(only("com.influxdb..", "io.hallguard.history.."));
    check(only("okhttp3..", "io.hallguard.history.."));
    check(only("java.sql..", "io.hallguard.journal.."));
    check(only("org.snakeyaml..", "io.hallguard.config..", "io.hallguard.sim.."));
  }

  @Test
  void nullStaysAtHome() {
    check(
        noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.hallguard.core..")
            .should()
            .beAnnotatedWith("org.jspecify.annotations.Nullable"));
  }

  private static ArchRule only(String library, String... rooms) {
    return noClasses()
        .that()
        .resideInAPackage("io.hallguard..")
        .and()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(library + " belongs to " + String.join(", ", rooms))
        .allowEmptyShould(true);
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
