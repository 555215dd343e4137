package io.hallguard.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page's side of the API: keeps cookie and token as a browser would. One thread. */
final class TestingScreen {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI address;
  private final HttpClient http;
  private String cookie = "";
  private String csrf = "";

  TestingScreen(URI address) {
    this(address, HTTP);
  }

  /** One that connects in its own way. */
  TestingScreen(URI address, HttpClient http) {
    this.address = address;
    this.http = http;
  }

  /** An answer with its body as JSON; a missing node when it is something else. */
  record Reply(int status, HttpHeaders headers, String text, JsonNode body) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    String zh() {
      return body.path("text").path("zh").asText();
    }

    String en() {
      return body.path("text").path("en").asText();
    }
  }

  Reply logIn(String login, String password, String audience) {
    Reply reply =
        post("/api/session", Map.of("login", login, "password", password, "screen", audience));
    if (reply.status() == 200) {
      cookie = reply.header("set-cookie").split(";", 2)[0];
      csrf = reply.body().path("csrf").asText();
    }
    return reply;
  }

  /** The same with one more header. */
  Reply logIn(String login, String password, String audience, String header, String value) {
    try {
      String body =
          JSON.writeValueAsString(Map.of("login", login, "password", password, "screen", audience));
      return send(
          request("/api/session")
              .header("Content-Type", "application/json")
              .header(header, value)
              .POST(BodyPublishers.ofString(body))
              .build());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  void forgetToken() {
    csrf = "";
  }

  Reply get(String path) {
    return send(request(path).GET().build());
  }

  Reply get(String path, String header, String value) {
    return send(request(path).header(header, value).GET().build());
  }

  Reply post(String path, Object body) {
    try {
      return postText(path, JSON.writeValueAsString(body), "application/json");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Reply postText(String path, String body, String type) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build());
  }

  Reply delete(String path) {
    return send(request(path).DELETE().build());
  }

  JsonNode board() {
    return get("/api/board").body();
  }

  /** Opens the stream; its lines come as they are sent. */
  CompletableFuture<HttpResponse<Stream<String>>> stream(String query) {
    return http.sendAsync(request("/api/stream" + query).GET().build(), BodyHandlers.ofLines());
  }

  String cookie() {
    return cookie;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path));
    if (!cookie.isEmpty()) {
      builder.header("Cookie", cookie);
    }
    if (!csrf.isEmpty()) {
      builder.header("X-CSRF", csrf);
    }
    return builder;
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.sendAsync(request, BodyHandlers.ofString()).orTimeout(30, TimeUnit.SECONDS).join();
      String type = response.headers().firstValue("content-type").orElse("");
      JsonNode body =
          type.contains("json") && !response.body().isEmpty()
              ? JSON.readTree(response.body())
              : JSON.missingNode();
      return new Reply(response.statusCode(), response.headers(), response.body(), body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
