package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.plan.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is not done, with the sentence for the person (RFC 9457). */
public final class Problem extends Exception {
  private static final String NO_TYPE = "about:blank";

  private final String type;
  private final int status;
  private final Text text;
  private final transient List<Field> fields;
  private final transient Optional<Duration> retryAfter;

  /** What is wrong with one field. */
  public record Field(String field, Text text) {}

  /** As it goes over the wire. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String type,
      String title,
      int status,
      String detail,
      Text text,
      @Nullable List<Field> fields) {}

  private Problem(int status, Text text, List<Field> fields, Optional<Duration> retryAfter) {
    this(NO_TYPE, status, text, fields, retryAfter);
  }

  private Problem(
      String type, int status, Text text, List<Field> fields, Optional<Duration> retryAfter) {
    super(text.en());
    this.type = requireNonNull(type, "type is null");
    this.status = status;
    this.text = requireNonNull(text, "text is null");
    this.fields = List.copyOf(fields);
    this.retryAfter = retryAfter;
  }

  /** With a status and a sentence in both languages. */
  public static Problem of(int status, String zh, String en) {
    return new Problem(status, new Text(zh, en), List.of(), Optional.empty());
  }

  /**
   * One that a page knows by its kind and can do something about.
   *
   * @param type a URN
   */
  public static Problem typed(String type, int status, String zh, String en) {
    return new Problem(type, status, new Text(zh, en), List.of(), Optional.empty());
  }

  /** To be tried again after a while. */
  public static Problem later(int status, Duration wait, String zh, String en) {
    return new Problem(status, new Text(zh, en), List.of(), Optional.of(wait));
  }

  /** A request whose fields cannot be read. */
  public static Problem fields(List<Field> fields) {
    return new Problem(
        400,
        new Text("有 %d 项填写有误。".formatted(fields.size()), english(fields.size())),
        fields,
        Optional.empty());
  }

  /** What the core refused. */
  public static Problem refused(Refusal refusal) {
    int status =
        switch (refusal.why()) {
          case NOT_ALLOWED -> 403;
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case INVALID -> 422;
        };
    return new Problem(status, refusal.text(), List.of(), Optional.empty());
  }

  private static String english(int count) {
    return count == 1
        ? "Expected all fields to be right, but one is not."
        : "Expected all fields to be right, but %d are not.".formatted(count);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** When to try again. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** As it goes over the wire. */
  public View view() {
    return new View(type, title(status), status, text.en(), text, fields.isEmpty() ? null : fields);
  }

  private static String title(int code) {
    return switch (code) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 431 -> "Request Header Fields Too Large";
      case 503 -> "Service Unavailable";
      default -> code >= 500 ? "Internal Server Error" : "Bad Request";
    };
  }
}
