package io.hallguard.journal.json;

import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts of every type with random contents, made from the records themselves, so that a new fact
 * takes part without a line here. Numbers are small, so that facts speak of the same things.
 */
public final class RandomFacts {
  private static final List<Class<?>> TYPES = leaves(Fact.class).toList();
  private static final List<String> NAMES = List.of("a", "门", "x \"y\"", "😀");
  private static final List<String> WORDS = List.of("a", "门", "x \"y\"", "😀", "\ud800");
  private static final int NUMBER_MAX = 9;

  private final Random random;
  private Instant wall = Instant.parse("2026-03-01T00:00:00Z");
  private long mono;

  /** The same seed gives the same facts. */
  public RandomFacts(long seed) {
    random = new Random(seed);
  }

  /** The next facts, numbered from {@code firstSeq}. */
  public List<Recorded> next(long firstSeq, int count) {
    List<Recorded> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(new Recorded(firstSeq + i, stamp(), "device/d-" + random.nextInt(5), fact()));
    }
    return facts;
  }

  /** Any number below {@code bound}, for the test's own choices. */
  public int choose(int bound) {
    return random.nextInt(bound);
  }

  private Fact fact() {
    return (Fact) make(TYPES.get(random.nextInt(TYPES.size())));
  }

  private Stamp stamp() {
    mono += random.nextInt(1_000_000_000);
    wall = wall.plusNanos(random.nextInt(1_000_000_000));
    return new Stamp(new BootId("boot-1"), mono, wall, random.nextInt(10) > 0);
  }

  private Object make(Type type) {
    return switch (type) {
      case ParameterizedType generic -> generic(generic);
      case Class<?> known -> plain(known);
      default -> throw new AssertionError("Expected a type that can be made, but found " + type);
    };
  }

  private Object generic(ParameterizedType type) {
    Type element = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.of(make(element)) : Optional.empty();
    }
    Stream<Object> some = Stream.generate(() -> make(element)).limit(random.nextInt(4));
    return type.getRawType() == Set.class ? some.collect(Collectors.toSet()) : some.toList();
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return WORDS.get(random.nextInt(WORDS.size()));
    }
    if (type == Instant.class) {
      return wall.minusMillis(random.nextInt(100_000));
    }
    if (type == Duration.class) {
      return Duration.ofMillis(1 + random.nextInt(1_000_000));
    }
    if (type == LocalDate.class) {
      return LocalDate.EPOCH.plusDays(random.nextInt(40_000));
    }
    if (type == OptionalInt.class) {
      return random.nextBoolean()
          ? OptionalInt.of(random.nextInt(NUMBER_MAX))
          : OptionalInt.empty();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class) {
      return 1 + random.nextInt(NUMBER_MAX);
    }
    if (type == long.class || type == Long.class) {
      return 1L + random.nextInt(NUMBER_MAX);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type.isSealed()) {
      List<Class<?>> cases = leaves(type).toList();
      return record(cases.get(random.nextInt(cases.size())));
    }
    return record(type);
  }

  /** A record's constructor may refuse what was thrown together; then it is thrown again. */
  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    while (true) {
      Object[] values =
          Arrays.stream(components).map(c -> component(type, c)).toArray(Object[]::new);
      try {
        return type.getDeclaredConstructor(types).newInstance(values);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError("Expected to make a " + type, e);
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("Expected to make a " + type, e);
      }
    }
  }

  /** Ids come from a hall's file or from us, and are keys; anything else may come from a device. */
  private Object component(Class<?> type, RecordComponent component) {
    return IdRecords.isId(type) && component.getType() == String.class
        ? NAMES.get(random.nextInt(NAMES.size()))
        : make(component.getGenericType());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RandomFacts::leaves)
        : Stream.of(type);
  }
}
