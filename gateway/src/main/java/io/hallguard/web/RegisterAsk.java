package io.hallguard.web;

import io.hallguard.core.event.Deviation;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Deviating;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.Wire;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an address asks of the register. Reading goes on after a mistake, so that all are named. */
final class RegisterAsk {
  private static final int WORDS_MAX = 5;
  private static final int LIMIT_MAX = 100;

  private final Call call;
  private final List<Problem.Field> wrong = new ArrayList<>();

  private RegisterAsk(Call call) {
    this.call = call;
  }

  static RegisterQuery query(Call call) throws Problem {
    return new RegisterAsk(call).read();
  }

  private RegisterQuery read() throws Problem {
    RegisterQuery query =
        new RegisterQuery(
            value("from", Instant::parse),
            value("until", Instant::parse),
            value("place", PlaceId::new),
            value("class", word -> Wire.constant(VisitorClass.class, word).orElseThrow()),
            value("person", SubjectId::new),
            value("deviating", RegisterAsk::deviating).orElse(new Deviating.Either()),
            value("reviewed", RegisterAsk::yes),
            value("words", RegisterAsk::words).orElse(List.of()),
            RegisterQuery.Order.NEWEST_FIRST,
            value("after", Long::valueOf),
            value("limit", RegisterAsk::limit).orElse(50));
    if (!wrong.isEmpty()) {
      throw Problem.fields(wrong);
    }
    return query;
  }

  private <T> Optional<T> value(String name, Function<String, T> read) {
    String text = call.query().getOrDefault(name, "");
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException
        | DateTimeParseException
        | java.util.NoSuchElementException _) {
      wrong.add(
          new Problem.Field(
              name,
              new Text(
                  "无法理解这个值。",
                  "Expected another value for %s; the interface's document says which."
                      .formatted(name))));
      return Optional.empty();
    }
  }

  private static Deviating deviating(String word) {
    return switch (word) {
      case "yes" -> new Deviating.Some();
      case "no" -> new Deviating.None();
      default -> new Deviating.Kind(Wire.constant(Deviation.class, word).orElseThrow());
    };
  }

  private static boolean yes(String word) {
    if (!Set.of("yes", "no").contains(word)) {
      throw new IllegalArgumentException(word);
    }
    return word.equals("yes");
  }

  private static List<String> words(String text) {
    List<String> words = Arrays.stream(text.strip().split("\\s+")).toList();
    boolean fine =
        words.size() <= WORDS_MAX
            && words.stream()
                .allMatch(word ->
                    word.codePointCount(0, word.length()) >= RegisterQuery.WORD_CHARS_MIN
                        && word.length() <= 100);
    if (!fine) {
      throw new IllegalArgumentException(text);
    }
    return words;
  }

  private static int limit(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException(text);
    }
    return limit;
  }
}
