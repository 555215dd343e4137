package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

/**
 * One address with what is done there.
 *
 * @param path with parts in colons' notation: {@code /api/alerts/:id/reset}
 * @param route off the event loop; may block
 */
public record Endpoint(Method method, String path, Entry entry, Route route) {
  public Endpoint {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(entry, "entry is null");
    requireNonNull(route, "route is null");
  }

  /** The methods that we know. */
  public enum Method {
    GET,
    POST,
    DELETE
  }

  /** Who is let in. */
  public enum Entry {
    /** Anybody. */
    OPEN,
    /** Anybody; whoever is logged in is known. For GET alone. */
    ASKED,
    /** Whoever is logged in; unsafe methods prove that they come from our page. */
    LOGGED_IN
  }

  /** What is done. */
  @FunctionalInterface
  public interface Route {
    /** Answers, or says why not. */
    Answer answer(Call call) throws Problem;
  }

  /** For anybody. */
  public static Endpoint open(Method method, String path, Route route) {
    return new Endpoint(method, path, Entry.OPEN, route);
  }

  /** For anybody, to ask; whoever is logged in is known. */
  public static Endpoint asked(String path, Route route) {
    return new Endpoint(Method.GET, path, Entry.ASKED, route);
  }

  /** For whoever is logged in. */
  public static Endpoint loggedIn(Method method, String path, Route route) {
    return new Endpoint(method, path, Entry.LOGGED_IN, route);
  }
}
