package io.hallguard.config.explain;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.OutputConfig;
import io.hallguard.config.key.Durations;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Audience;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.words.AlertWords;
import java.util.Arrays;
import java.util.List;

/** Sirens, lights and relays: what switches each on, and for how long. */
final class OutputPart {
  private final HallPlan plan;
  private final List<OutputConfig> outputs;

  OutputPart(HallConfig config) {
    this.plan = config.plan();
    this.outputs = config.gpio().outputs();
  }

  void write(Lines lines) {
    if (outputs.isEmpty()) {
      return;
    }
    lines.heading("输出(不能锁门)", "Outputs (none can hold a door shut)");
    for (OutputConfig output : outputs) {
      Text name = output.name();
      switch (output.kind()) {
        case SIREN, STROBE, BUZZER ->
            output.audience().ifPresent(audience -> calls(lines, output, audience));
        case LAMP_TEST ->
            lines.point(
                "%s:只在人工测试时接通,最长 %s".formatted(name.zh(), longest(output)),
                "%s: on only while a person tests, for %s at most"
                    .formatted(name.en(), longest(output)));
        case WATCHING ->
            lines.point(
                "%s:网关运行且能写日志时接通,否则释放".formatted(name.zh()),
                "%s: on while the gateway runs and its journal takes facts, dropped otherwise"
                    .formatted(name.en()));
      }
    }
  }

  private void calls(Lines lines, OutputConfig output, Audience audience) {
    AlertWords words = new AlertWords(plan);
    List<Text> kinds =
        Arrays.stream(AlertKind.values())
            .filter(
                kind -> kind.calls(true).contains(audience) || kind.calls(false).contains(audience))
            .map(kind -> words.name(kind))
            .toList();
    Text list = Phrasing.list(kinds);
    lines.point(
        "%s(%s):以下报警无人确认时接通,每次最长 %s:%s"
            .formatted(
                output.name().zh(), output.kind().meaning().zh(), longest(output), list.zh()),
        "%s (%s): on while one of these alerts is not acknowledged, for %s at a time at most: %s"
            .formatted(
                output.name().en(), output.kind().meaning().en(), longest(output), list.en()));
  }

  private static String longest(OutputConfig output) {
    return Durations.written(output.binding().longestOn());
  }
}
