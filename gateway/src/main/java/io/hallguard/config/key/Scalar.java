package io.hallguard.config.key;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.core.plan.Text;
import java.util.Map;
import java.util.Optional;

/**
 * One value.
 *
 * @param kind how YAML must read it; a value that only lacks its quotes is told so
 * @param allowed what may stand there, for messages and the reference page
 * @param example a value that is right
 * @param schema what JSON Schema can say of it
 * @param parser the rest
 */
public record Scalar<T>(
    YamlNode.Kind kind, Text allowed, String example, Map<String, Object> schema, Parser<T> parser)
    implements Shape<T> {
  public Scalar {
    requireNonNull(kind, "kind is null");
    requireNonNull(allowed, "allowed is null");
    requireNonNull(example, "example is null");
    schema = Map.copyOf(schema);
    requireNonNull(parser, "parser is null");
  }

  /** Reads the text of a value. */
  @FunctionalInterface
  public interface Parser<T> {
    /** The value, or what is wrong with the text. */
    Parsed<T> parse(String text);
  }

  /** What came of a text. */
  public sealed interface Parsed<T> {

    /** It is right. */
    record Good<T>(T value) implements Parsed<T> {
      public Good {
        requireNonNull(value, "value is null");
      }
    }

    /** It is wrong. */
    record Bad<T>(Flaw flaw) implements Parsed<T> {
      public Bad {
        requireNonNull(flaw, "flaw is null");
      }
    }
  }

  @Override
  public Optional<T> read(YamlNode node, Scope scope) {
    return switch (node) {
      case YamlNode.Scalar scalar -> value(scalar, scope);
      case YamlNode.Mapping _, YamlNode.Sequence _ -> {
        scope.refuse(node.spot(), Flaws.notOneValue(allowed, example));
        yield Optional.empty();
      }
      case YamlNode.Broken _ -> Optional.empty();
    };
  }

  private Optional<T> value(YamlNode.Scalar scalar, Scope scope) {
    if (scalar.kind() == YamlNode.Kind.NOTHING) {
      scope.refuse(scope.spot(), Flaws.noValue(allowed, example));
      return Optional.empty();
    }
    return switch (parser.parse(scalar.text())) {
      case Parsed.Bad<T>(Flaw flaw) -> {
        scope.refuse(scalar.spot(), flaw);
        yield Optional.empty();
      }
      case Parsed.Good<T>(T value) when scalar.kind() == kind -> Optional.of(value);
      case Parsed.Good<T> _ -> {
        scope.refuse(
            scalar.spot(),
            kind == YamlNode.Kind.TEXT
                ? Flaws.needsQuotes(scalar.text(), scalar.kind())
                : Flaws.needsNoQuotes(scalar.text(), allowed));
        yield Optional.empty();
      }
    };
  }
}
