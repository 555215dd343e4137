package io.hallguard.sim.bench.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hallguard.sim.bench.BenchFailed;
import io.hallguard.sim.bench.Lab;
import io.hallguard.sim.bench.load.Board;
import io.hallguard.sim.bench.load.Latencies;
import io.hallguard.sim.bench.load.OpenLoop;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The live stream alone: server-sent events of a view's size, from due time to the same reader. */
public final class StreamEcho {
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(20);
  private static final String FILLING = "x".repeat(400);

  private StreamEcho() {}

  /** Events at a rate, for a time; every one has to arrive. */
  public static Latencies measure(Lab lab, int perSecond, Duration time) {
    Latencies latencies = new Latencies();
    long count = perSecond * time.toSeconds();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", exchange -> send(lab, exchange, perSecond, count));
      server.start();
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      try (Board board =
          Board.follow(
              uri,
              (_, data) ->
                  latencies.add(
                      lab.tempo().now() - Long.parseLong(data.substring(0, data.indexOf(' ')))))) {
        if (!lab.tempo().await(time.plus(ARRIVES_WITHIN), () -> latencies.count() >= count)) {
          throw new BenchFailed(
              "Expected %d events on the stream, but found %d".formatted(count, board.events()),
              null);
        }
      } finally {
        server.stop(0);
      }
      return latencies;
    } catch (IOException e) {
      throw new BenchFailed("Expected to serve a stream, but " + e, e);
    }
  }

  private static void send(Lab lab, HttpExchange exchange, int perSecond, long count)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      new OpenLoop(lab.tempo(), perSecond, () -> flush(out))
          .run(count, due -> write(out, "event: echo\ndata: " + due + " " + FILLING + "\n\n"));
    }
  }

  private static void write(OutputStream out, String event) {
    try {
      out.write(event.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flush(OutputStream out) {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
