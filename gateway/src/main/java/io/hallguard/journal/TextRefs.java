package io.hallguard.journal;

import io.hallguard.core.event.TextRef;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the references to words in a fact, wherever they stand in it. */
final class TextRefs {
  private final List<TextRef> found = new ArrayList<>();

  private TextRefs() {}

  static List<TextRef> in(Object fact) {
    TextRefs refs = new TextRefs();
    refs.visit(fact);
    return refs.found;
  }

  private void visit(Object value) {
    switch (value) {
      case TextRef ref -> found.add(ref);
      case Optional<?> held -> held.ifPresent(this::visit);
      case Collection<?> many -> many.forEach(this::visit);
      case Record parts -> components(parts);
      default -> {
        // A word, a number, a time: nothing further is inside.
      }
    }
  }

  private void components(Record value) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      if (!component.getType().isPrimitive() && component.getType() != String.class) {
        try {
          visit(component.getAccessor().invoke(value));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError("Expected to read " + component, e);
        }
      }
    }
  }
}
