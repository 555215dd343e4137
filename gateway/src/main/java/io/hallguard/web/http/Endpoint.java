package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Scope;
import java.util.Optional;

/**
 * One address with what is done there.
 *
 * @param path with parts in colons' notation: {@code /api/alerts/:id/reset}
 * @param proof what is done there needs a fresh proof of who asks, unless they may not do it anyway
 * @param scope with which an API token may read it; empty for none
 * @param route off the event loop; may block
 */
public record Endpoint(
    Method method,
    String path,
    Entry entry,
    Optional<Act> proof,
    Optional<Scope> scope,
    Route route) {
  public Endpoint {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(entry, "entry is null");
    requireNonNull(proof, "proof is null");
    requireNonNull(scope, "scope is null");
    if (scope.isPresent() && method != Method.GET) {
      throw new IllegalArgumentException("Expected a token to read only, but found " + path);
    }
    requireNonNull(route, "route is null");
  }

  private Endpoint(Method method, String path, Entry entry, Route route) {
    this(method, path, entry, Optional.empty(), Optional.empty(), route);
  }

  /** The same, also for a program with a token of that scope. */
  public Endpoint readWith(Scope with) {
    return new Endpoint(method, path, entry, proof, Optional.of(with), route);
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

  /** The same for an act; one that needs it asks for a fresh proof first. */
  public static Endpoint loggedIn(Method method, String path, Act act, Route route) {
    return new Endpoint(
        method,
        path,
        Entry.LOGGED_IN,
        Optional.of(act).filter(Act::needsProof),
        Optional.empty(),
        route);
  }
}
