package io.hallguard.history;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;

/** Debian's victoria-metrics: a real database that speaks InfluxDB's write API. For one thread. */
public final class TestingVictoria {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private Optional<Process> process = Optional.empty();

  /** In that folder, not yet started. */
  public TestingVictoria(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it, with whatever it had before, and waits until it answers. */
  public void start() throws IOException {
    process =
        Optional.of(
            new ProcessBuilder(
                    "victoria-metrics",
                    "-httpListenAddr=127.0.0.1:" + port,
                    "-storageDataPath=" + folder.resolve("victoria"),
                    "-retentionPeriod=100y",
                    "-search.latencyOffset=0s",
                    "-search.disableCache",
                    "-search.maxUniqueTimeseries=1000000",
                    "-dedup.minScrapeInterval=1ms",
                    "-memory.allowedBytes=128MB")
                .redirectErrorStream(true)
                .redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("victoria.log").toFile()))
                .start());
    await()
        .atMost(READY_WITHIN)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> get("/health").equals("OK"));
  }

  /** SIGTERM, and waits. What it has taken it keeps. */
  public void stop() throws InterruptedException {
    if (process.isPresent()) {
      process.get().destroy();
      process.get().waitFor();
      process = Optional.empty();
    }
  }

  /** Makes what was written visible to queries. */
  public void flush() throws IOException, InterruptedException {
    get("/internal/force_flush");
  }

  /** The result of a query over the time up to {@code at}. */
  public JsonNode query(String promQl, long atSeconds) throws IOException, InterruptedException {
    JsonNode answer =
        JSON.readTree(
            get(
                "/api/v1/query?time=%d&query=%s"
                    .formatted(atSeconds, URLEncoder.encode(promQl, StandardCharsets.UTF_8))));
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError("Expected an answer to %s, but found %s".formatted(promQl, answer));
    }
    return answer.at("/data/result");
  }

  /** How many samples it has of the field, and which numbers are among their values. */
  public Numbers numbers(String selector) throws IOException, InterruptedException {
    String path =
        "/api/v1/export?match[]="
            + URLEncoder.encode(selector, StandardCharsets.UTF_8).replace("+", "%20")
            + "&start=0&max_rows_per_line=10000";
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path.replace("[]", "%5B%5D"))).build();
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    BitSet seen = new BitSet();
    long count = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        for (JsonNode value : JSON.readTree(line).path("values")) {
          seen.set(value.asInt());
          count++;
        }
      }
    }
    return new Numbers(count, seen.cardinality());
  }

  /** What an export holds. */
  public record Numbers(long samples, int distinct) {}

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path)).timeout(Duration.ofSeconds(30)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Stops it for good. */
  public void close() throws InterruptedException {
    stop();
    http.close();
  }
}
