package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.describe.JsonSchema;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** An editor that knows the schema and our reader say the same of a file. */
class SchemaAgreementTest {
  /** Broken in a way that a schema cannot express: the reader alone refuses these. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "address-not-of-the-format.yaml",
          "broker-open-to-all.yaml",
          "duplicate-id.yaml",
          "guard-before-lead.yaml",
          "lonely-user.yaml",
          "out-of-range.yaml",
          "pages-in-clear.yaml",
          "register-kept-too-short.yaml",
          "same-address-and-shared-sensor.yaml",
          "same-tag.yaml",
          "slow-supervision.yaml",
          "unknown-reference.yaml",
          "wrong-device-class.yaml");

  /** Refused as YAML, before anybody asks what it means; a parser without our care reads them. */
  private static final Set<String> ONLY_YAML =
      Set.of("control-character.yaml", "tab-indent.yaml", "tags.yaml", "two-documents.yaml");

  private static final Validator SCHEMA =
      Validator.create(
          io.vertx.json.schema.JsonSchema.of(new JsonObject(JsonSchema.text())),
          new JsonSchemaOptions()
              .setDraft(Draft.DRAFT202012)
              .setBaseUri("https://hallguard.example/"));

  static Stream<Path> broken() throws IOException {
    return BrokenFiles.all().stream()
        .filter(file -> !ONLY_YAML.contains(file.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void refusesWhatTheReaderRefuses(Path file) throws IOException {
    Optional<Object> content = load(Files.readString(file));
    if (content.isPresent()) {
      assertThat(valid(content.get()))
          .as(file.toString())
          .isEqualTo(BEYOND_A_SCHEMA.contains(file.getFileName().toString()));
    }
  }

  @Test
  void acceptsTheExamples() throws IOException {
    for (Path file : List.of(Halls.EXAMPLE, Halls.DEMO)) {
      OutputUnit result = SCHEMA.validate(load(Files.readString(file)).orElseThrow());
      assertThat(result.getValid()).as("%s: %s", file, result.getErrors()).isTrue();
    }
  }

  /** Small differences of writing, read by both alike. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "doors:",
        "zones: {}",
        "rules:",
        "rules: {door: }",
        "rules: {box: {open: 1h30m}}",
        "visitors: ",
        "visitors: {repair: {escort: true}}",
        "visitors: {repair: {escort: yes}}",
        "visitors: {repair: {hours: closed, register: afterwards}}",
        "visitors: {repair: {hours: never}}",
        "visitors: {guest: {escort: true}}",
        "visitors: {wrong-codes: 3, transit: ['09:00-09:30']}",
        "visitors: {wrong-codes: '3'}",
        "rules: {box: {open: }}",
        "rules: {box: {open: 1.5h}}",
        "rules: {signal: {battery-low: 15%}}",
        "rules: {signal: {battery-low: 15.0%}}",
        "hours: {monday: []}",
        "hours: {monday: ['08:30-12:00']}",
        "hours: {monday: }",
        "hours: {monday: ['24:00-25:00']}",
        "zones: {a: {name: {zh: 区, en: zone}, kind: public}}",
        "zones: {a: {name: {zh: 区}, kind: public}}",
        "zones: {a: {name: [区], kind: public}}",
        "zones: {a: {name: '   ', kind: public}}",
        "zones: {-a: {name: 区, kind: public}}",
        "data: ''",
        "data: /var/lib/hallguard",
        "log: {level: INFO}",
        "web: {listen: '[::1]:8080'}",
        "web: {listen: ':8080'}",
        "web: {https: own-authority, names: [hall.local, '192.168.1.20', 'fd00::1']}",
        "web: {names: [hall_17]}",
        "web: {trust-page: off, listen: '0.0.0.0:8443'}",
        "web: {trust-page: '0.0.0.0:80'}",
        "web: {trust-page: on}",
        "web: {https: maybe}",
        "web: {public-address: 'https://a.example/hall'}",
        "web: {public-address: 'https://u:p@a.example/'}",
        "extinguishers: {e: {name: 灭火器, tag: 0x1F}}",
        "extinguishers: {e: {name: 灭火器, tag: '0x1F'}}",
        "devices: {d: {name: 门磁, class: contact, format: zigbee2mqtt, address: 一楼/大门}}",
        "devices: {d: {name: 门磁, class: contact, format: native, address: 'a/#'}}",
        "devices: {d: {name: 门磁, class: contact, format: native, address: x}}",
        "devices: {d: {name: 门磁, class: contact, format: native, battery-radio: True}}",
        "devices: {d: {name: 门磁, class: contact, format: native, battery-radio: 1}}"
      })
  void agreesOnSmallDifferences(String line) {
    String text = Halls.SMALLEST + line + "\n";

    assertThat(valid(load(text).orElseThrow()))
        .as(line)
        .isEqualTo(Halls.read(text) instanceof ConfigResult.Loaded);
  }

  private static boolean valid(Object content) {
    return SCHEMA.validate(content).getValid();
  }

  /** The content as another program would see it; empty when it is not YAML at all. */
  private static Optional<Object> load(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      @Nullable Object content = new Load(settings).loadFromString(text);
      return content instanceof Map || content instanceof List
          ? Optional.of(Json.decodeValue(Json.encode(content)))
          : Optional.empty();
    } catch (YamlEngineException _) {
      return Optional.empty();
    }
  }
}
