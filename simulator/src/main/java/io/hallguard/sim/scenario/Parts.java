package io.hallguard.sim.scenario;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.core.plan.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a mapping that are lists or mappings of their own. */
final class Parts {
  private final Problems problems;
  private final String path;
  private final List<String> names;
  private final Map<String, YamlNode.Entry> found = new HashMap<>();

  Parts(Problems problems, String path, List<String> names) {
    this.problems = requireNonNull(problems, "problems is null");
    this.path = requireNonNull(path, "path is null");
    this.names = List.copyOf(names);
  }

  /** Takes the mapping apart; a name that is none of ours, or there twice, is refused. */
  void of(YamlNode.Mapping mapping) {
    for (YamlNode.Entry entry : mapping.entries()) {
      if (!names.contains(entry.key())) {
        problems.refuse(entry.spot(), path(entry.key()), Forms.notOneOf(entry.key(), names));
      } else if (found.putIfAbsent(entry.key(), entry) != null) {
        refuse(entry, new Text("重复,请合并", "stands there twice: make one of them"));
      }
    }
  }

  /** What stands under that name. */
  Optional<YamlNode.Entry> entry(String name) {
    return Optional.ofNullable(found.get(name));
  }

  /** The list under that name; nothing when it is not there. */
  List<YamlNode> list(String name) {
    return entry(name)
        .map(entry ->
            switch (entry.value()) {
              case YamlNode.Sequence sequence -> sequence.items();
              case YamlNode.Scalar scalar when scalar.kind() == YamlNode.Kind.NOTHING ->
                  List.<YamlNode>of();
              case YamlNode.Scalar _, YamlNode.Mapping _ -> {
                refuse(
                    entry,
                    new Text("要写成列表,每项以“- ”开头", "a list is needed: begin each item with '- '"));
                yield List.<YamlNode>of();
              }
              case YamlNode.Broken _ -> List.<YamlNode>of();
            })
        .orElse(List.of());
  }

  /** The mapping under that name; nothing when it is not there. */
  Optional<YamlNode.Mapping> mapping(String name) {
    return entry(name)
        .flatMap(entry ->
            switch (entry.value()) {
              case YamlNode.Mapping mapping -> Optional.of(mapping);
              case YamlNode.Scalar _, YamlNode.Sequence _ -> {
                refuse(entry, new Text("下面要逐行写键", "keys are needed below"));
                yield Optional.empty();
              }
              case YamlNode.Broken _ -> Optional.empty();
            });
  }

  private void refuse(YamlNode.Entry entry, Text words) {
    problems.refuse(entry.value().spot(), path(entry.key()), Flaw.said(words));
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
