package io.hallguard.sim.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway's pages as a program uses them: requests and answers, without their meaning. */
public final class HallApi implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int OK_FROM = 200;
  private static final int OK_TO = 299;
  private static final int ASKED_WRONGLY_FROM = 400;
  private static final int ASKED_WRONGLY_TO = 499;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final URI gateway;
  private final HttpClient http;

  /** Nothing is asked yet. */
  public HallApi(URI gateway) {
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  }

  /** A person who is logged in. */
  public record Session(String cookie, String csrf) {}

  /** What came back. */
  public sealed interface Answer {

    /** It was done. */
    record Done(JsonNode view, Optional<String> cookie) implements Answer {}

    /** It was refused. */
    record Refused(Text why) implements Answer {}
  }

  /** Asks. */
  public Answer get(String path, Optional<Session> session) {
    return send(request(path, session).GET().build());
  }

  /** Asks for something to be done. */
  public Answer post(String path, ObjectNode body, Optional<Session> session) {
    return send(
        request(path, session)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), UTF_8))
            .build());
  }

  /** An empty request body. */
  public static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }

  private HttpRequest.Builder request(String path, Optional<Session> session) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(ANSWER)
            .header("Accept", "application/json");
    session.ifPresent(who -> request.header("Cookie", who.cookie()).header("X-CSRF", who.csrf()));
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      int status = response.statusCode();
      JsonNode view = JSON.readTree(response.body().isBlank() ? "null" : response.body());
      if (status >= OK_FROM && status <= OK_TO) {
        return new Answer.Done(view, cookie(response));
      }
      if (status >= ASKED_WRONGLY_FROM && status <= ASKED_WRONGLY_TO) {
        return new Answer.Refused(why(status, view));
      }
      throw failed(request, "status " + status, null);
    } catch (JsonProcessingException e) {
      throw failed(request, "an answer that is no JSON", e);
    } catch (IOException e) {
      throw failed(request, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(request, "an interruption", e);
    }
  }

  private static Text why(int status, JsonNode problem) {
    String zh = problem.path("text").path("zh").asText("");
    String en = problem.path("text").path("en").asText("");
    return new Text(zh.isEmpty() ? "状态 " + status : zh, en.isEmpty() ? "status " + status : en);
  }

  private static Optional<String> cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").map(whole -> whole.split(";", 2)[0]);
  }

  private static LiveFailed failed(HttpRequest request, String found, @Nullable Exception cause) {
    return new LiveFailed(
        new Text(
            "网关没有正常应答:%s %s".formatted(request.method(), request.uri()),
            "expected an answer to %s %s, but found %s"
                .formatted(request.method(), request.uri(), found)),
        cause);
  }

  @Override
  public void close() {
    http.close();
  }
}
