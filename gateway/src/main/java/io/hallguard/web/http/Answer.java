package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.view.Json;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.TreeMap;

/** What a route answers. */
public sealed interface Answer {

  /** The header that names the body's kind. */
  String TYPE = "Content-Type";

  /**
   * All at once.
   *
   * @param headers besides those that every answer has
   */
  record Whole(int status, Map<String, String> headers, Buffer body) implements Answer {
    public Whole {
      headers = Map.copyOf(headers);
      requireNonNull(body, "body is null");
    }

    /** The same with one more header. */
    public Whole with(String name, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(name, value);
      return new Whole(status, more, body);
    }

    /** Without headers and body: they may hold secrets. */
    @Override
    public String toString() {
      return "Answer[status=%d]".formatted(status);
    }
  }

  /** An event stream that goes on. */
  record Streaming(Opening opening) implements Answer {
    public Streaming {
      requireNonNull(opening, "opening is null");
    }
  }

  /** Takes over a response whose head is set; on the connection's own context. */
  @FunctionalInterface
  interface Opening {
    /** Takes it over; must return at once. */
    void open(Context context, HttpServerResponse response);
  }

  /** A view. */
  static Whole of(int status, Object view) {
    return json(status, "application/json; charset=utf-8", view);
  }

  /** A view, done. */
  static Whole ok(Object view) {
    return of(200, view);
  }

  /** Done, and nothing to say. */
  static Whole nothing() {
    return new Whole(204, Map.of(), Buffer.buffer());
  }

  /** A text of some kind. */
  static Whole text(String type, String text) {
    return new Whole(200, Map.of(TYPE, type), Buffer.buffer(text));
  }

  /** A problem. */
  static Whole problem(Problem problem) {
    Whole answer =
        json(problem.status(), "application/problem+json; charset=utf-8", problem.view());
    return problem
        .retryAfter()
        .map(wait -> answer.with("Retry-After", Long.toString(wait.plusMillis(999).toSeconds())))
        .orElse(answer);
  }

  private static Whole json(int status, String type, Object view) {
    return new Whole(status, Map.of(TYPE, type), Buffer.buffer(Json.text(view)));
  }
}
