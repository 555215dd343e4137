package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several values in square brackets or one below the other.
 *
 * @param fewest how many there must be
 * @param most how many there may be
 */
public record Listing<T>(Scalar<T> each, int fewest, int most) implements Shape<List<At<T>>> {
  public Listing {
    requireNonNull(each, "each is null");
  }

  @Override
  public Optional<List<At<T>>> read(YamlNode node, Scope scope) {
    return switch (node) {
      case YamlNode.Sequence sequence -> Optional.of(items(sequence, scope));
      case YamlNode.Scalar _, YamlNode.Mapping _ -> {
        scope.refuse(node.spot(), Flaws.notAList(each.example()));
        yield Optional.empty();
      }
      case YamlNode.Broken _ -> Optional.empty();
    };
  }

  private List<At<T>> items(YamlNode.Sequence sequence, Scope scope) {
    int size = sequence.items().size();
    if (size < fewest || size > most) {
      scope.refuse(sequence.spot(), Flaws.wrongCount(size, fewest, most));
    }
    List<At<T>> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      YamlNode item = sequence.items().get(i);
      Scope inside = scope.item(i, item.spot());
      each.read(item, inside)
          .ifPresent(value -> items.add(new At<>(value, item.spot(), inside.path())));
    }
    return List.copyOf(items);
  }
}
