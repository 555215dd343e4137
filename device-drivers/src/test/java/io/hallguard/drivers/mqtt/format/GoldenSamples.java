package io.hallguard.drivers.mqtt.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Golden files: {@code NN-name.json} holds the payload, {@code NN-name.expected} the nature and
 * part in its first line and then the signals as {@link #told} writes them.
 */
final class GoldenSamples {
  static final DeviceId DEVICE = new DeviceId("d");
  static final Reception LIVE = Reception.live(Instant.parse("2026-11-24T00:00:00Z"));

  private GoldenSamples() {}

  static Path folder(String format) {
    URL url =
        Objects.requireNonNull(
            GoldenSamples.class.getResource("/golden/" + format), "no golden folder " + format);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Expected a file URL, but found " + url, e);
    }
  }

  /** The names of all samples of a format, sorted, without their ending. */
  static List<String> names(String format) throws IOException {
    try (Stream<Path> files = Files.list(folder(format))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.(json|expected)$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The payload, without the line end that an editor puts at the end of a file. */
  static byte[] payload(String format, String name) throws IOException {
    String text = Files.readString(folder(format).resolve(name + ".json"));
    return text.substring(0, text.length() - 1).getBytes(UTF_8);
  }

  static List<String> expected(String format, String name) throws IOException {
    return Files.readAllLines(folder(format).resolve(name + ".expected"));
  }

  /** Signals as text: one line of head each, then one line for each reading or the detail. */
  static List<String> told(List<Signal> signals) {
    return signals.stream().flatMap(GoldenSamples::lines).toList();
  }

  private static Stream<String> lines(Signal signal) {
    return switch (signal) {
      case Signal.Report report ->
          Stream.concat(
              Stream.of("Report" + reception(report.reception())),
              report.readings().stream().map(Object::toString));
      case Signal.Reachability reach ->
          Stream.of("Reachability " + reach.online() + reception(reach.reception()));
      case Signal.Unreadable bad ->
          Stream.of("Unreadable " + bad.flaw() + reception(bad.reception()), bad.detail());
    };
  }

  private static String reception(Reception reception) {
    return Stream.of(
            reception.deviceTime().map(time -> " at " + time),
            reception
                .event()
                .map(ref -> " event " + ref.epoch() + "/" + ref.sequence() + "/" + ref.id()))
        .map(part -> part.orElse(""))
        .collect(Collectors.joining());
  }
}
