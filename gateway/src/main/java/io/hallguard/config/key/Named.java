package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Spot;
import io.hallguard.config.yaml.YamlNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Things by their ids, each of one shape. With nothing in it there are none.
 *
 * @param id what an id looks like
 */
public record Named<T>(Scalar<String> id, Shape<T> each) implements Shape<Map<String, At<T>>> {
  public Named {
    requireNonNull(id, "id is null");
    requireNonNull(each, "each is null");
  }

  @Override
  public Optional<Map<String, At<T>>> read(YamlNode node, Scope scope) {
    return switch (node) {
      case YamlNode.Mapping mapping -> Optional.of(things(mapping, scope));
      case YamlNode.Scalar(_, _, YamlNode.Kind kind) when kind == YamlNode.Kind.NOTHING ->
          Optional.of(Map.of());
      case YamlNode.Scalar _, YamlNode.Sequence _ -> {
        scope.refuse(node.spot(), Flaws.notNamed(id.example()));
        yield Optional.empty();
      }
      case YamlNode.Broken _ -> Optional.empty();
    };
  }

  /** An id with a flaw is reported and kept, so that what refers to it is not reported as well. */
  private Map<String, At<T>> things(YamlNode.Mapping mapping, Scope scope) {
    Map<String, At<T>> things = new LinkedHashMap<>();
    Map<String, Spot> seen = new HashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      Scope inside = scope.into(entry.key(), entry.spot());
      if (id.parser().parse(entry.key()) instanceof Scalar.Parsed.Bad<String> bad) {
        inside.refuse(entry.spot(), bad.flaw());
      }
      Spot first = seen.putIfAbsent(entry.key(), entry.spot());
      if (first != null) {
        inside.refuse(entry.spot(), Flaws.twice(entry.key(), first));
        continue;
      }
      each.read(entry.value(), inside)
          .ifPresent(
              value -> things.put(entry.key(), new At<>(value, entry.spot(), inside.path())));
    }
    return Collections.unmodifiableMap(things);
  }
}
