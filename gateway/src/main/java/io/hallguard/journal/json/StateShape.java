package io.hallguard.journal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * A fingerprint of how a record looks: the names and types of its components, of theirs, and so on,
 * the cases of sealed types and the constants of enums. When it changes, what was stored in the old
 * shape is not read.
 */
final class StateShape {
  private static final int BYTES_KEPT = 8;

  private final TreeMap<String, String> seen = new TreeMap<>();

  private StateShape() {}

  /** The fingerprint in 16 hex digits. */
  static String digest(Class<?> root) {
    StateShape shape = new StateShape();
    shape.visit(root);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(shape.seen.toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES_KEPT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected this Java to know SHA-256, but it does not", e);
    }
  }

  private void visit(Type type) {
    if (type instanceof ParameterizedType generic) {
      visit(generic.getRawType());
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
    } else if (type instanceof Class<?> known
        && known.getName().startsWith("io.hallguard.")
        && !seen.containsKey(known.getName())) {
      seen.put(known.getName(), "");
      seen.put(known.getName(), describe(known));
    }
  }

  private String describe(Class<?> type) {
    StringBuilder text = new StringBuilder();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        text.append(component.getName()).append(':').append(component.getGenericType()).append(' ');
        visit(component.getGenericType());
      }
    }
    if (type.isEnum()) {
      Arrays.stream(type.getEnumConstants()).map(Object::toString).sorted().forEach(text::append);
    }
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        text.append(permitted.getName()).append(' ');
        visit(permitted);
      }
    }
    return text.toString();
  }
}
