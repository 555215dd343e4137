package io.hallguard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's own mosquitto in front: a contact message by {@code mosquitto_pub}, and what follows.
 */
class MosquittoIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OPEN =
      "{\"contact\":false,\"battery\":100,\"linkquality\":160,\"voltage\":3015}";
  private static final String CLOSED =
      "{\"contact\":true,\"battery\":100,\"linkquality\":160,\"voltage\":3015}";

  @TempDir Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private @Nullable Process started;
  private @Nullable Gateway running;
  private int port;
  private String csrf = "";

  @BeforeEach
  void start() throws Exception {
    port = ChildGateway.freePort();
    Path conf = folder.resolve("mosquitto.conf");
    Files.writeString(conf, "listener %d 127.0.0.1\nallow_anonymous true\n".formatted(port), UTF_8);
    started =
        new ProcessBuilder("/usr/sbin/mosquitto", "-c", conf.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mosquitto.log").toFile())
            .start();
    await().ignoreExceptionsInstanceOf(IOException.class).until(this::listens);
    int web = ChildGateway.freePort();
    String yaml =
        """
        hall: {id: lab, name: lab}
        data: ./data
        clock: {trust: always}
        web: {listen: "127.0.0.1:%d", https: off}
        mqtt: {broker: {address: "tcp://127.0.0.1:%d"}}
        zones: {cash: {name: cash, kind: cash-area}}
        doors: {cash-door: {name: door, zone: cash, contact: contact}}
        devices:
          contact:
            {name: contact, class: contact, format: zigbee2mqtt, address: cash-door,
             silent-after: 1h}
        """
            .formatted(web, port);
    ConfigResult read = ConfigReader.read(yaml, "hall.yaml", folder);
    assertThat(read).isInstanceOf(ConfigResult.Loaded.class);
    running =
        Gateway.start(
            ((ConfigResult.Loaded) read).config(),
            Digests.ofText(yaml),
            Optional.of(DemoAccounts.LOGINS));
    await().until(() -> get("/readyz").statusCode() == 200);
  }

  @AfterEach
  void stop() throws InterruptedException {
    gateway().close();
    Process mosquitto = requireNonNull(started, "mosquitto was not started");
    mosquitto.destroy();
    mosquitto.waitFor();
    http.close();
  }

  @Test
  void anOpeningWithoutAGrantIsOnTheBoardInRestAndOnTheAlertTopic() throws Exception {
    Path heard = folder.resolve("heard.json");
    Process subscriber =
        new ProcessBuilder(
                "mosquitto_sub",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-V",
                "5",
                "-q",
                "1",
                "-C",
                "1",
                "-W",
                "30",
                "-t",
                "hallguard/lab/alert")
            .redirectOutput(heard.toFile())
            .start();
    logIn("guard", "guard-demo");
    await()
        .until(() -> {
          publish(CLOSED);
          return board().at("/places/0/position").asText().equals("closed");
        });

    publish(OPEN);

    await().until(() -> board().path("alerts").size() == 1);
    JsonNode alert = board().at("/alerts/0");
    assertThat(alert.path("kind").asText()).isEqualTo("entry-without-grant");
    assertThat(alert.path("clauses")).hasToString("[\"四.1.2\",\"四.2.4\"]");
    assertThat(alert.at("/sentence/zh").asText()).contains("没有对应的授权");
    assertThat(alert.at("/sentence/en").asText()).contains("no grant matched");
    assertThat(subscriber.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(JSON.readTree(heard.toFile()).path("kind").asText())
        .isEqualTo("entry-without-grant");
  }

  @Test
  void withAGrantItIsMatchedAndRaisesNothing() throws Exception {
    logIn("lead", "lead-demo");
    String grant =
        """
        {"kind":"visit","class":"repair","subject":null,"name":"张师傅","places":["cash-door"],
         "from":null,"until":null,"purpose":"检修","escort":null}
        """;
    assertThat(post("/api/grants", grant).statusCode()).as("without a proof").isEqualTo(403);
    String proof = "{\"password\":\"lead-demo\"}";
    assertThat(post("/api/session/proof", proof).statusCode()).isEqualTo(204);
    assertThat(post("/api/grants", grant).statusCode()).isEqualTo(201);

    publish(OPEN);

    await().until(() -> board().path("visits").size() == 1);
    assertThat(board().path("alerts")).isEmpty();
    assertThat(board().at("/visits/0/matched").asBoolean()).isTrue();
    assertThat(board().at("/visits/0/state").asText()).isEqualTo("inside");
  }

  private Gateway gateway() {
    return requireNonNull(running, "the gateway was not started");
  }

  private boolean listens() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    }
  }

  private void publish(String payload) throws IOException, InterruptedException {
    Process publisher =
        new ProcessBuilder(
                List.of(
                    "mosquitto_pub",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(port),
                    "-q",
                    "1",
                    "-t",
                    "zigbee2mqtt/cash-door",
                    "-m",
                    payload))
            .inheritIO()
            .start();
    assertThat(publisher.waitFor()).isZero();
  }

  private void logIn(String login, String password) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            "/api/session",
            "{\"login\":\"%s\",\"password\":\"%s\",\"screen\":\"guard-room\"}"
                .formatted(login, password));
    assertThat(answer.statusCode()).isEqualTo(200);
    csrf = JSON.readTree(answer.body()).path("csrf").asText();
  }

  private JsonNode board() throws IOException, InterruptedException {
    return JSON.readTree(get("/api/board").body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-CSRF", csrf)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway().webPort() + path))
        .timeout(Duration.ofSeconds(10));
  }
}
