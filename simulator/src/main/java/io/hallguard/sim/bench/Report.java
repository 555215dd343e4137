package io.hallguard.sim.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All figures of a run: a table for people, a file for programs.
 *
 * @param at when it began
 */
record Report(
    Instant at, long seed, boolean quick, Map<String, String> machine, List<Figure> figures) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Report {
    requireNonNull(at, "at is null");
    machine = Map.copyOf(machine);
    figures = List.copyOf(figures);
  }

  /** Prints the table. */
  void print(PrintWriter out) {
    out.println();
    out.println(
        "%-54s %12s  %-16s %s".formatted("figure", "measured", "wanted", "bare limit, note"));
    for (Figure figure : figures) {
      out.println(
          "%-54s %12s  %-16s %s"
              .formatted(
                  figure.what(),
                  number(figure.value()) + unit(figure),
                  figure.target().map(target -> wanted(target, figure.value())).orElse(""),
                  beside(figure)));
    }
    out.println();
    machine.keySet().stream()
        .sorted()
        .forEach(name -> out.println("  %-14s %s".formatted(name, machine.get(name))));
    out.println("  %-14s %d".formatted("seed", seed));
    if (quick) {
      out.println("  A quick run: it shows that all works; its figures are no measurement.");
    }
    out.flush();
  }

  private static String unit(Figure figure) {
    return figure.unit().startsWith("/") ? figure.unit() : " " + figure.unit();
  }

  private static String wanted(Figure.Target target, double value) {
    return (target.atMost() ? "<= " : ">= ")
        + number(target.value())
        + (target.met(value) ? " yes" : " NO");
  }

  private static String beside(Figure figure) {
    String limit = figure.limit().map(l -> l.what() + " " + number(l.value())).orElse("");
    return limit.isEmpty() || figure.note().isEmpty()
        ? limit + figure.note()
        : limit + "; " + figure.note();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
  }

  /** Writes the file. */
  void write(Path file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("v", 1);
    root.put("at", at.toString());
    root.put("seed", seed);
    root.put("quick", quick);
    ObjectNode on = root.putObject("machine");
    machine.forEach(on::put);
    ArrayNode list = root.putArray("figures");
    figures.forEach(figure -> list.add(json(figure)));
    try {
      Files.writeString(file, JSON.writeValueAsString(root));
    } catch (IOException e) {
      throw new BenchFailed("Expected to write " + file + ", but " + e, e);
    }
  }

  private static ObjectNode json(Figure figure) {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", figure.name());
    json.put("what", figure.what());
    json.put("value", figure.value());
    json.put("unit", figure.unit());
    figure
        .target()
        .ifPresent(target -> {
          json.put(target.atMost() ? "atMost" : "atLeast", target.value());
          json.put("met", target.met(figure.value()));
        });
    figure
        .limit()
        .ifPresent(limit -> {
          ObjectNode bare = json.putObject("limit");
          bare.put("what", limit.what());
          bare.put("value", limit.value());
        });
    json.put("note", figure.note());
    return json;
  }
}
