package io.hallguard.sim.bench;

import io.hallguard.sim.bench.process.Staff;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guard who acknowledges, by the API that the page uses. */
final class GuardHand implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("\"csrf\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI gateway;
  private String cookie = "none=none";
  private String csrf = "none";

  private GuardHand(URI gateway) {
    this.gateway = gateway;
  }

  static GuardHand logIn(URI gateway) {
    GuardHand guard = new GuardHand(gateway);
    HttpResponse<String> session =
        guard.post(
            "/api/session",
            "{\"login\":\"%s\",\"password\":\"%s\",\"screen\":\"guard-room\"}"
                .formatted(Staff.LOGIN, Staff.PASSWORD));
    Matcher token = CSRF.matcher(session.body());
    if (session.statusCode() != 200 || !token.find()) {
      throw new BenchFailed("Expected a guard to log in, but found " + session.body(), null);
    }
    guard.csrf = token.group(1);
    guard.cookie =
        session.headers().firstValue("Set-Cookie").map(whole -> whole.split(";", 2)[0]).orElse("");
    return guard;
  }

  void acknowledge(long alert) {
    HttpResponse<String> answer = post("/api/alerts/" + alert + "/acknowledge", "");
    if (answer.statusCode() / 100 != 2) {
      throw new BenchFailed("Expected to acknowledge, but found " + answer.body(), null);
    }
  }

  private HttpResponse<String> post(String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .header("Cookie", cookie)
            .header("X-CSRF", csrf)
            .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new BenchFailed("Expected an answer of " + path + ", but " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailed("Expected an answer, but was interrupted", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
