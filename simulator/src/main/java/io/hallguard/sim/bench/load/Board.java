package io.hallguard.sim.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.hallguard.sim.bench.BenchFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A screen on the live stream: reads every event as soon as it is there. */
public final class Board implements AutoCloseable {
  private final URI uri;
  private final String cookie;
  private final HttpClient http;
  private final Seen seen;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong cuts = new AtomicLong();
  private String last = "";

  /** Sees an event, on the reader's thread. */
  @FunctionalInterface
  public interface Seen {
    void event(String name, String data);
  }

  private Board(HttpClient http, URI uri, String cookie, Seen seen) {
    this.http = requireNonNull(http, "http is null");
    this.uri = requireNonNull(uri, "uri is null");
    this.cookie = requireNonNull(cookie, "cookie is null");
    this.seen = requireNonNull(seen, "seen is null");
  }

  /** Logs in as a guard before a screen in the guard room, and follows the stream from now on. */
  public static Board logIn(URI gateway, String login, String password, Seen seen) {
    HttpClient http = HttpClient.newHttpClient();
    try {
      HttpResponse<String> session =
          http.send(
              HttpRequest.newBuilder(gateway.resolve("/api/session"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"login\":\"%s\",\"password\":\"%s\",\"screen\":\"guard-room\"}"
                              .formatted(login, password)))
                  .build(),
              BodyHandlers.ofString());
      String cookie =
          session
              .headers()
              .firstValue("Set-Cookie")
              .map(whole -> whole.split(";", 2)[0])
              .orElseThrow(
                  () -> new BenchFailed("Expected to log in, but found " + session.body(), null));
      return open(http, gateway.resolve("/api/stream"), cookie, seen);
    } catch (IOException e) {
      throw new BenchFailed("Expected to log in, but " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailed("Expected to log in, but was interrupted", e);
    }
  }

  /** Follows any stream of server-sent events. */
  public static Board follow(URI stream, Seen seen) {
    try {
      return open(HttpClient.newHttpClient(), stream, "none=none", seen);
    } catch (IOException e) {
      throw new BenchFailed("Expected to follow " + stream + ", but " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailed("Expected to follow a stream, but was interrupted", e);
    }
  }

  private static Board open(HttpClient http, URI uri, String cookie, Seen seen)
      throws IOException, InterruptedException {
    Board board = new Board(http, uri, cookie, seen);
    InputStream first = board.connect();
    Thread.ofPlatform().daemon().name("bench-board").start(() -> board.run(first));
    return board;
  }

  private InputStream connect() throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Cookie", cookie);
    if (!last.isEmpty()) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new BenchFailed("Expected a stream, but found status " + response.statusCode(), null);
    }
    return response.body();
  }

  /** Comes again after a cut, and goes on where it was, as a browser does. */
  private void run(InputStream first) {
    InputStream stream = first;
    try {
      while (!closing.get()) {
        read(stream);
        if (!closing.get()) {
          cuts.incrementAndGet();
          stream = connect();
        }
      }
    } catch (IOException e) {
      if (!closing.get()) {
        throw new BenchFailed("Expected to come again to the stream, but " + e, e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(InputStream stream) {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      String name = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("id: ")) {
          last = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
          events.incrementAndGet();
          seen.event(name, line.substring("data: ".length()));
        }
      }
    } catch (IOException e) {
      last = closing.get() ? "" : last;
    }
  }

  /** How many events came. */
  public long events() {
    return events.get();
  }

  /** How often the stream was cut although we did not end it. */
  public long cuts() {
    return cuts.get();
  }

  @Override
  public void close() {
    closing.set(true);
    http.shutdownNow();
    http.close();
  }
}
