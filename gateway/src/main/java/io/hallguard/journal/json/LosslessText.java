package io.hallguard.journal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/**
 * Writes texts so that no device can stop the journal with one. Half a surrogate pair has no form
 * in UTF-8, and a payload may hold one all the same; it is written as an escape and comes back as
 * it was.
 */
final class LosslessText extends StdScalarSerializer<String> {
  private static final long serialVersionUID = 1;

  LosslessText() {
    super(String.class);
  }

  @Override
  public void serialize(String value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    write(value, out);
  }

  static void write(String value, JsonGenerator out) throws IOException {
    if (wholePairs(value)) {
      out.writeString(value);
    } else {
      out.writeRawValue(escaped(value));
    }
  }

  private static boolean wholePairs(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (half(value, i)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Whether the surrogate there has no partner behind it. */
  private static boolean half(String value, int at) {
    return at + 1 == value.length()
        || !Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
  }

  private static String escaped(String value) {
    StringBuilder quoted = new StringBuilder();
    JsonStringEncoder.getInstance().quoteAsString(value, quoted);
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (!Character.isSurrogate(c)) {
        text.append(c);
      } else if (half(quoted.toString(), i)) {
        text.append("\\u%04X".formatted((int) c));
      } else {
        text.append(c).append(quoted.charAt(++i));
      }
    }
    return text.append('"').toString();
  }
}
