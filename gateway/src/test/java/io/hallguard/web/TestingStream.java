package io.hallguard.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A page's stream: collects the events as they come. */
final class TestingStream implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> response;
  private final Thread reader;
  private volatile boolean ended;

  /** One event; {@code id} is -1 when it has none. */
  record Event(String name, long id, JsonNode data) {}

  /** Opens it and waits for its head. */
  TestingStream(TestingScreen screen, String query) {
    this.response = screen.stream(query).join();
    // Asked for here: a stream that is closed before its reader has begun gives no lines any more.
    Iterator<String> lines = response.body().iterator();
    this.reader = Thread.ofVirtual().start(() -> read(lines));
  }

  int status() {
    return response.statusCode();
  }

  HttpResponse<Stream<String>> response() {
    return response;
  }

  /** All so far, in order. */
  List<Event> events() {
    return events;
  }

  List<Event> named(String name) {
    return events.stream().filter(event -> event.name().equals(name)).toList();
  }

  /** All with a place in the journal. */
  List<Event> numbered() {
    return events.stream().filter(event -> event.id() >= 0).toList();
  }

  /** The place in the journal of the newest event that has one; -1 before the first. */
  long lastId() {
    return events.reversed().stream()
        .mapToLong(Event::id)
        .filter(id -> id >= 0)
        .findFirst()
        .orElse(-1);
  }

  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    reader.interrupt();
    response.body().close();
  }

  private void read(Iterator<String> lines) {
    String name = "";
    long id = -1;
    try {
      while (lines.hasNext()) {
        String line = lines.next();
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, id, JSON.readTree(line.substring(6))));
          id = -1;
        }
      }
    } catch (UncheckedIOException | IOException e) {
      name = "cut: " + e;
    } finally {
      ended = true;
    }
  }
}
