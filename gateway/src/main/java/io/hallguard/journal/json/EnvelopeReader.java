package io.hallguard.journal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import io.hallguard.core.event.BootId;
import io.hallguard.core.event.Fact;
import io.hallguard.core.event.Recorded;
import io.hallguard.core.event.Stamp;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Reads one line, field by field and in order. Lives for that one line. */
final class EnvelopeReader {
  private static final Map<FactType, ObjectReader> READERS = readers();

  private final long seq;
  private final JsonParser in;
  private String type = "";

  private EnvelopeReader(long seq, JsonParser in) {
    this.seq = seq;
    this.in = in;
  }

  static Envelope read(long seq, byte[] line) throws FactUnreadable {
    try (JsonParser in = HallJson.MAPPER.createParser(line)) {
      EnvelopeReader reader = new EnvelopeReader(seq, in);
      try {
        return reader.read();
      } catch (IOException | IllegalArgumentException | DateTimeException e) {
        throw reader.malformed(String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      throw new FactUnreadable(
          seq, "", FactUnreadable.Why.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private Envelope read() throws IOException, FactUnreadable {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("it is no JSON object");
    }
    int version = Math.toIntExact(number("v"));
    if (!text("alg").equals(FactCodec.ALGORITHM)) {
      throw newer(
          "it is chained by '%s', which this version does not know".formatted(in.getText()));
    }
    Origin origin = KnownOrigin.of(text("hall"), text("journal"));
    long ownSeq = number("seq");
    if (ownSeq != seq) {
      throw malformed("its own number is " + ownSeq);
    }
    Instant wall = IsoTimes.instant(text("at"));
    BootId boot = new BootId(text("boot"));
    long mono = number("mono");
    boolean clockOk = flag("clockOk");
    type = text("type");
    String source = text("src");
    Fact fact = data(version);
    if (in.nextToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
      throw malformed("more follows its data");
    }
    return new Envelope(
        origin, new Recorded(seq, new Stamp(boot, mono, wall, clockOk), source, fact));
  }

  private Fact data(int version) throws IOException, FactUnreadable {
    FactType known =
        FactType.named(type).orElseThrow(() -> newer("this version does not know the type"));
    if (version > known.version()) {
      throw newer(
          "it has form %d, and this version knows forms up to %d"
              .formatted(version, known.version()));
    }
    if (version < 1) {
      throw malformed("it has form " + version);
    }
    field("data");
    in.nextToken();
    return requireNonNull(READERS.get(known)).readValue(in);
  }

  private void field(String name) throws IOException, FactUnreadable {
    String found = in.nextFieldName();
    if (!name.equals(found)) {
      throw malformed("the field '%s' does not stand in its place".formatted(name));
    }
  }

  private String text(String name) throws IOException, FactUnreadable {
    return value(name, JsonToken.VALUE_STRING).getText();
  }

  private long number(String name) throws IOException, FactUnreadable {
    return value(name, JsonToken.VALUE_NUMBER_INT).getLongValue();
  }

  private boolean flag(String name) throws IOException, FactUnreadable {
    field(name);
    JsonToken token = in.nextToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw malformed("the field '%s' is neither true nor false".formatted(name));
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private JsonParser value(String name, JsonToken wanted) throws IOException, FactUnreadable {
    field(name);
    if (in.nextToken() != wanted) {
      throw malformed("the field '%s' has no such value".formatted(name));
    }
    return in;
  }

  private FactUnreadable newer(String detail) {
    return new FactUnreadable(seq, type, FactUnreadable.Why.NEWER, detail);
  }

  private FactUnreadable malformed(String detail) {
    return new FactUnreadable(seq, type, FactUnreadable.Why.MALFORMED, detail);
  }

  private static Map<FactType, ObjectReader> readers() {
    EnumMap<FactType, ObjectReader> readers = new EnumMap<>(FactType.class);
    for (FactType type : FactType.values()) {
      readers.put(type, HallJson.MAPPER.readerFor(type.form()));
    }
    return readers;
  }
}
