package io.hallguard.journal.json;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.hallguard.core.event.Fact;
import io.hallguard.core.state.HallState;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can stand in a fact or in the state has a name in JSON. */
class NamesTest {

  @Test
  void everyFactHasAType() {
    Set<Class<?>> facts = leaves(Fact.class).collect(toSet());
    assertThat(facts).hasSizeGreaterThan(30);
    assertThat(Arrays.stream(FactType.values()).map(FactType::form).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(facts.stream().map(NamesTest::asFact).toList());
  }

  @Test
  void everyTypeIsFoundByItsName() {
    for (FactType type : FactType.values()) {
      assertThat(FactType.named(type.text())).contains(type);
      assertThat(type.text()).matches("[a-z]+(-[a-z]+)*");
    }
  }

  @Test
  void everyCaseOfASealedTypeHasAName() {
    Set<Class<?>> inUse = new HashSet<>();
    leaves(Fact.class).forEach(fact -> collect(fact, inUse));
    collect(HallState.class, inUse);
    Set<Class<?>> sealed = inUse.stream().filter(Class::isSealed).collect(toSet());
    assertThat(sealed).containsExactlyInAnyOrderElementsOf(SealedKinds.NAMED.keySet());
    SealedKinds.NAMED.forEach((type, named) -> {
      JsonSubTypes names = named.getAnnotation(JsonSubTypes.class);
      assertThat(Arrays.stream(names.value()).map(JsonSubTypes.Type::name)).doesNotHaveDuplicates();
      assertThat(Arrays.stream(names.value()).<Class<?>>map(JsonSubTypes.Type::value))
          .as("names of the cases of " + type.getSimpleName())
          .containsExactlyInAnyOrderElementsOf(leaves(type).toList());
    });
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(NamesTest::leaves)
        : Stream.of(type);
  }

  private static Class<? extends Fact> asFact(Class<?> type) {
    return type.asSubclass(Fact.class);
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(t -> collect(t, found));
      collect(generic.getRawType(), found);
    } else if (type instanceof Class<?> known
        && known.getName().startsWith("io.hallguard.")
        && found.add(known)) {
      if (known.isSealed()) {
        leaves(known).forEach(leaf -> collect(leaf, found));
      }
      if (known.isRecord()) {
        for (RecordComponent component : known.getRecordComponents()) {
          collect(component.getGenericType(), found);
        }
      }
    }
  }
}
