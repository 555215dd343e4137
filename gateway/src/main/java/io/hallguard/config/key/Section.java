package io.hallguard.config.key;

import static java.util.stream.Collectors.toSet;

import io.hallguard.config.problem.Nearest;
import io.hallguard.config.problem.Spot;
import io.hallguard.config.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fixed keys, in the order in which the reference page lists them.
 *
 * @param exactlyOne of these keys one is there and no other; empty when there is no such choice
 */
public record Section(List<Key<?>> keys, List<Key<?>> exactlyOne) implements Shape<SectionValue> {
  public Section {
    keys = List.copyOf(keys);
    exactlyOne = List.copyOf(exactlyOne);
  }

  static Section of(Key<?>... keys) {
    return new Section(List.of(keys), List.of());
  }

  @Override
  public Optional<SectionValue> read(YamlNode node, Scope scope) {
    return switch (node) {
      case YamlNode.Mapping mapping -> Optional.of(values(mapping, scope));
      case YamlNode.Scalar(Spot spot, _, YamlNode.Kind kind) when kind == YamlNode.Kind.NOTHING ->
          Optional.of(values(new YamlNode.Mapping(spot, List.of()), scope));
      case YamlNode.Scalar _, YamlNode.Sequence _ -> {
        scope.refuse(node.spot(), Flaws.notKeys(names()));
        yield Optional.of(nothingKnown(scope));
      }
      case YamlNode.Broken _ -> Optional.of(nothingKnown(scope));
    };
  }

  /** Reported already; it still exists, so that what refers to it is not reported as well. */
  private static SectionValue nothingKnown(Scope scope) {
    return new SectionValue(Map.of(), Set.of(), scope.spot(), scope.path());
  }

  private SectionValue values(YamlNode.Mapping mapping, Scope scope) {
    Set<String> written = mapping.entries().stream().map(YamlNode.Entry::key).collect(toSet());
    Map<Key<?>, At<?>> values = new HashMap<>();
    Map<String, Spot> seen = new HashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      Scope inside = scope.into(entry.key(), entry.spot());
      Spot first = seen.putIfAbsent(entry.key(), entry.spot());
      if (first != null) {
        inside.refuse(entry.spot(), Flaws.twice(entry.key(), first));
        continue;
      }
      Optional<Key<?>> key = key(entry.key());
      if (key.isEmpty()) {
        inside.refuse(entry.spot(), Flaws.unknownKey(entry.key(), names()));
        key = meant(entry.key(), written);
      }
      key.ifPresent(known -> {
        seen.put(known.name(), entry.spot());
        put(values, known, entry.value(), inside);
      });
    }
    for (Key<?> key : keys) {
      if (!seen.containsKey(key.name())) {
        absent(values, key, scope.into(key.name(), scope.spot()));
      }
    }
    chooseOne(seen, scope);
    return new SectionValue(values, written, scope.spot(), scope.path());
  }

  private Optional<Key<?>> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /**
   * The key that a misspelt one stands for: it is refused, and its value is read all the same, so
   * that one slip does not make everything below it unknown.
   */
  private Optional<Key<?>> meant(String misspelt, Set<String> written) {
    List<String> free = names().stream().filter(name -> !written.contains(name)).toList();
    return Nearest.to(misspelt, free).flatMap(this::key);
  }

  private static <T> void put(Map<Key<?>, At<?>> values, Key<T> key, YamlNode node, Scope inside) {
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    key.shape()
        .read(node, inside)
        .ifPresent(value -> values.put(key, new At<>(value, node.spot(), inside.path(), text)));
  }

  private static void absent(Map<Key<?>, At<?>> values, Key<?> key, Scope inside) {
    switch (key.need()) {
      case Key.Need.Required() ->
          inside.refuse(inside.spot(), Flaws.missing(key.name(), Examples.of(key.shape())));
      case Key.Need.MayBeAbsent() -> {
        // Then there is none.
      }
      case Key.Need.Default(String written) ->
          put(values, key, written(key.shape(), written, inside.spot()), inside);
      case Key.Need.Empty() ->
          put(values, key, new YamlNode.Mapping(inside.spot(), List.of()), inside);
    }
  }

  private static YamlNode written(Shape<?> shape, String text, Spot spot) {
    YamlNode.Kind kind = shape instanceof Scalar<?> scalar ? scalar.kind() : YamlNode.Kind.TEXT;
    return new YamlNode.Scalar(spot, text, kind);
  }

  private void chooseOne(Map<String, Spot> seen, Scope scope) {
    List<String> choices = exactlyOne.stream().map(Key::name).toList();
    long chosen = choices.stream().filter(seen::containsKey).count();
    if (!choices.isEmpty() && chosen != 1) {
      scope.refuse(scope.spot(), Flaws.chooseOne(choices, chosen > 0));
    }
  }

  private List<String> names() {
    return keys.stream().map(Key::name).toList();
  }
}
