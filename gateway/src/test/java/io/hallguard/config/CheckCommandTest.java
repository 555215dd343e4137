package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  @TempDir Path folder;

  private final StringWriter printed = new StringWriter();

  private int run(Language usual, String... arguments) {
    PrintWriter out = new PrintWriter(printed);
    return new CommandLine(new CheckCommand(out, usual)).setErr(out).execute(arguments);
  }

  private String broken() throws IOException {
    Path file = folder.resolve("hall.yaml");
    Files.writeString(file, Halls.SMALLEST + "rules: {door: {lead: 30}}\ndors: {}\n");
    return file.toString();
  }

  @Test
  void aRightFileIsExplained() {
    assertThat(run(Language.EN, Halls.DEMO.toString())).isEqualTo(CheckCommand.FINE);
    assertThat(printed.toString())
        .startsWith("Demo hall (demo): doors 2")
        .endsWith("The file is right." + System.lineSeparator());
  }

  @Test
  void aBrokenFileIsRefusedWithEveryMistake() throws IOException {
    String file = broken();

    assertThat(run(Language.EN, file)).isEqualTo(CheckCommand.REFUSED);
    assertThat(printed.toString().lines())
        .containsExactly(
            file
                + ":3:22: rules.door.lead: '30' has no unit: give one (s, m, h or d), for example"
                + " 30s; a duration from 5s to 10m is needed",
            file
                + ":4:1: dors: there is no such key: did you mean 'doors'? allowed here: hall,"
                + " zones, doors, boxes, buttons, lamps, extinguishers, fire-panels, supplies,"
                + " devices, gpio, outputs, hours, rules, visitors, mqtt, web, history, register, data, clock, log",
            "Mistakes: 2. The gateway will not use this file.");
  }

  @Test
  void aFileThatItNamesMustBeThere() throws IOException {
    Path file = folder.resolve("hall.yaml");
    Files.createDirectories(folder.resolve("folder"));
    Files.writeString(
        file,
        """
        hall: {id: test, name: 测试营业厅}
        mqtt:
          broker:
            address: ssl://10.1.2.3:8883
            user: hall
            password-file: secrets/broker.password
            ca-file: folder
        """);

    assertThat(run(Language.EN, file.toString())).isEqualTo(CheckCommand.REFUSED);
    assertThat(printed.toString().lines())
        .containsExactly(
            file
                + ":6:20: mqtt.broker.password-file: "
                + folder.resolve("secrets/broker.password")
                + ": there is no such file",
            file + ":7:14: mqtt.broker.ca-file: " + folder.resolve("folder") + ": it is no file",
            "Mistakes: 2. The gateway will not use this file.");
  }

  @Test
  void theFilesThatItNamesAreNotLookedInto() throws IOException {
    Path file = folder.resolve("hall.yaml");
    Files.writeString(folder.resolve("sensor.password"), "TopSecret");
    Files.writeString(
        file,
        """
        hall: {id: test, name: 测试营业厅}
        mqtt:
          embedded:
            users:
              sensor: {password-file: sensor.password, topics: [a]}
        """);

    assertThat(run(Language.EN, file.toString())).isEqualTo(CheckCommand.FINE);
    assertThat(printed.toString()).doesNotContain("TopSecret");
  }

  @Test
  void speaksTheLanguageAskedFor() throws IOException {
    run(Language.EN, broken(), "--lang", "zh");

    assertThat(printed.toString())
        .contains("没有单位")
        .endsWith("共 2 处错误,网关不会使用此文件。" + System.lineSeparator());
  }

  @Test
  void warningsAreMarked() throws IOException {
    Path file = folder.resolve("hall.yaml");
    Files.writeString(
        file, Halls.SMALLEST + "devices: {d: {name: 备用, class: contact, format: native}}\n");

    assertThat(run(Language.ZH, file.toString())).isEqualTo(CheckCommand.FINE);
    assertThat(printed.toString()).contains(":3:11: 注意:devices.d:没有任何门").contains("有 1 处请注意");
  }

  @Test
  void jsonHoldsBothLanguages() throws IOException {
    assertThat(run(Language.EN, broken(), "--json")).isEqualTo(CheckCommand.REFUSED);

    JsonNode report = new ObjectMapper().readTree(printed.toString());
    JsonNode second = report.path("problems").path(1);
    assertThat(report.path("ok").booleanValue()).isFalse();
    assertThat(report.path("problems")).hasSize(2);
    assertThat(second.path("line").intValue()).isEqualTo(4);
    assertThat(second.path("nearest").textValue()).isEqualTo("doors");
    assertThat(second.path("sentence").path("zh").textValue()).contains("没有这个键");
    assertThat(second.path("sentence").path("en").textValue()).contains("no such key");
  }

  @Test
  void jsonOfARightFileExplains() throws IOException {
    assertThat(run(Language.EN, Halls.DEMO.toString(), "--json")).isEqualTo(CheckCommand.FINE);

    JsonNode report = new ObjectMapper().readTree(printed.toString());
    assertThat(report.path("ok").booleanValue()).isTrue();
    assertThat(report.path("problems")).isEmpty();
    assertThat(report.path("explanation").size()).isGreaterThan(15);
  }

  @Test
  void anotherLanguageIsRefused() {
    assertThat(run(Language.EN, Halls.DEMO.toString(), "--lang", "fr")).isEqualTo(2);
    assertThat(printed.toString()).contains("'fr' is not zh or en");
  }

  @Test
  void theEnvironmentChoosesTheUsualLanguage() {
    assertThat(Language.fromEnvironment(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
    assertThat(Language.fromEnvironment(Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.EN);
    assertThat(Language.fromEnvironment(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_GB.UTF-8")))
        .isEqualTo(Language.EN);
    assertThat(Language.fromEnvironment(Map.of("LC_ALL", "", "LANG", "zh_CN")))
        .isEqualTo(Language.ZH);
    assertThat(Language.fromEnvironment(Map.of())).isEqualTo(Language.EN);
  }
}
