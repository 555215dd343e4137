package io.hallguard.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import io.hallguard.web.view.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers in place of the gateway for single addresses, as the contract says, for what the gateway
 * of the test does not do by itself.
 */
final class FakeGateway {
  private static final String WRONG = "密码或口令码不正确。";

  private final Window window;
  private final List<String> asked = new ArrayList<>();
  private boolean proven;

  private FakeGateway(Window window) {
    this.window = window;
  }

  static FakeGateway before(Window window) {
    return new FakeGateway(window);
  }

  /** What was sent, as method, address and body. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Answers with what the body of the request makes. */
  FakeGateway answer(String address, int status, Function<String, Object> body) {
    window.page().route(address, route -> fulfil(route, status, body.apply(noted(route))));
    return this;
  }

  /**
   * An act that wants a fresh proof, given by that password. Whether it is right says the gateway,
   * when it knows of proofs.
   */
  FakeGateway needsProof(String address, String password) {
    window.complaints().expect("status of 403");
    window.complaints().expect("status of 422");
    window
        .page()
        .route(
            address,
            route -> {
              noted(route);
              if (proven) {
                route.fallback();
              } else {
                fulfil(route, 403, problem("urn:hallguard:proof", "请再次验证身份后继续。"));
              }
            });
    window
        .page()
        .route(
            "**/api/session/proof",
            route -> {
              proven = noted(route).contains("\"password\":\"%s\"".formatted(password));
              APIResponse real = route.fetch();
              if (real.status() == 404) {
                fulfil(route, proven ? 204 : 422, problem("about:blank", WRONG));
              } else {
                route.fulfill(new Route.FulfillOptions().setResponse(real));
              }
            });
    return this;
  }

  /** Refuses one call. */
  void refuse(Route route, int status, String type, String words) {
    fulfil(route, status, problem(type, words));
  }

  private static Map<String, Object> problem(String type, String words) {
    return Map.of("type", type, "text", Map.of("zh", words, "en", words));
  }

  private String noted(Route route) {
    String body = route.request().postData();
    String sent = body == null ? "" : body;
    String path = route.request().url().replaceFirst("^https?://[^/]+", "");
    asked.add((route.request().method() + " " + path + " " + sent).strip());
    return sent;
  }

  private static void fulfil(Route route, int status, Object body) {
    Route.FulfillOptions answer =
        new Route.FulfillOptions().setStatus(status).setContentType("application/json");
    route.fulfill(status == 204 ? answer : answer.setBody(json(body)));
  }

  private static String json(Object body) {
    return Json.text(body);
  }
}
