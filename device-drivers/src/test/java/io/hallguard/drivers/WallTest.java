package io.hallguard.drivers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hallguard.drivers.gpio.Pi4jPins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class WallTest {
  private static final String ROOT = "io.hallguard.drivers";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void classesWereImported() {
    assertThat(CLASSES)
        .extracting(type -> type.getPackageName())
        .contains(
            ROOT + ".signal",
            ROOT + ".driver",
            ROOT + ".gpio",
            ROOT + ".mqtt",
            ROOT + ".mqtt.format");
  }

  @Test
  void signalsKnowTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".signal")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".signal")
        .check(CLASSES);
  }

  @Test
  void driversKnowSignalsOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".driver")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".driver", ROOT + ".signal")
        .check(CLASSES);
  }

  @Test
  void onlyTheLinkKnowsTheMqttClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".mqtt")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.paho..")
        .check(CLASSES);
  }

  @Test
  void onlyTheBoardKnowsPi4J() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Pi4jPins.class.getName())
        .and()
        .haveNameNotMatching(Pattern.quote(Pi4jPins.class.getName()) + "\\$.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.pi4j..")
        .check(CLASSES);
  }

  /** In a hall its inputs would show every door as shut. */
  @Test
  void nobodyKnowsThePinsThatAreNotThere() throws IOException {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.pi4j.plugin.mock..")
        .check(CLASSES);
    String pom = Files.readString(Path.of(System.getProperty("basedir", "."), "pom.xml"));
    assertThat(pom)
        .containsPattern("<artifactId>pi4j-plugin-mock</artifactId>\\s*<scope>test</scope>")
        .containsOnlyOnce("pi4j-plugin-mock");
  }

  @Test
  void wiresAndBrokersDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".gpio")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".mqtt..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".mqtt..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".gpio")
        .check(CLASSES);
  }

  @Test
  void decodersKnowNeitherTheLinkNorTheGateway() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".mqtt.format")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".mqtt", ROOT + ".driver", "org.slf4j..", "java.util.concurrent")
        .check(CLASSES);
  }

  @Test
  void nobodyReadsAClock() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .check(CLASSES);
  }
}
