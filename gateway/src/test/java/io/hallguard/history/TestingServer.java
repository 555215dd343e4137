package io.hallguard.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** A server at the database's address that answers as it is told. Any thread. */
final class TestingServer implements AutoCloseable {
  private static final byte[] LOGIN_PAGE =
      "<html><body>Please log in</body></html>".getBytes(UTF_8);

  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicLong lines = new AtomicLong();
  private final AtomicLong asked = new AtomicLong();
  private volatile Manner manner = Manner.TAKES;

  /** How it answers. */
  enum Manner {
    /** 204. */
    TAKES,
    /** 200 and a page, as a proxy that wants a login does. */
    GARBAGE,
    /** To somewhere else. */
    REDIRECTS,
    /** Bytes that are no HTTP answer's body. */
    CUTS_OFF,
    /** Takes the request and says nothing. */
    SILENT,
    /** 401. */
    UNAUTHORIZED,
    /** 403. */
    FORBIDDEN,
    /** 404, as for a bucket that is not there. */
    NO_BUCKET,
    /** 503. */
    BUSY
  }

  TestingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext("/api/v2/write", this::write);
    server.createContext("/login", exchange -> answer(exchange, 200, LOGIN_PAGE));
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void behaves(Manner next) {
    manner = next;
  }

  /** How many lines it has taken. */
  long lines() {
    return lines.get();
  }

  /** How often it was asked. */
  long asked() {
    return asked.get();
  }

  private void write(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.incrementAndGet();
    switch (manner) {
      case TAKES -> {
        lines.addAndGet(lines(exchange, body));
        answer(exchange, 204, new byte[0]);
      }
      case GARBAGE -> {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        answer(exchange, 200, LOGIN_PAGE);
      }
      case REDIRECTS -> {
        exchange.getResponseHeaders().set("Location", "/login");
        answer(exchange, 302, new byte[0]);
      }
      case CUTS_OFF -> {
        exchange.sendResponseHeaders(500, 1_000);
        exchange.getResponseBody().write(LOGIN_PAGE);
        exchange.close();
      }
      case SILENT -> silent();
      case UNAUTHORIZED -> answer(exchange, 401, json("unauthorized"));
      case FORBIDDEN -> answer(exchange, 403, json("forbidden"));
      case NO_BUCKET -> answer(exchange, 404, json("bucket not found"));
      case BUSY -> answer(exchange, 503, json("too busy"));
    }
  }

  private static long lines(HttpExchange exchange, byte[] body) throws IOException {
    if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      throw new IOException("Expected a compressed body");
    }
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), UTF_8).lines().count();
    }
  }

  private static byte[] json(String message) {
    return "{\"code\":\"%s\",\"message\":\"%s\"}".formatted(message, message).getBytes(UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void silent() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
