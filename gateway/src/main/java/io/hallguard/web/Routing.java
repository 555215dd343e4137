package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Gate;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ties the endpoints to a router, with what every answer has in common. */
final class Routing {
  private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

  private Routing() {}

  static Router router(
      Vertx vertx, Headers headers, List<Endpoint> endpoints, Gate gate, int bodyBytesMax) {
    requireNonNull(gate, "gate is null");
    Router router = Router.router(vertx);
    router.route().handler(headers::set);
    router.route().handler(BodyHandler.create(false).setBodyLimit(bodyBytesMax));
    for (Endpoint endpoint : endpoints) {
      router
          .route(HttpMethod.valueOf(endpoint.method().name()), endpoint.path())
          .handler(routing -> gate.run(routing, endpoint));
    }
    for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
      router.errorHandler(status, routing -> failed(routing, status));
    }
    return router;
  }

  private static void failed(RoutingContext routing, int status) {
    Throwable failure = routing.failure();
    if (status == 500 && failure != null) {
      LOG.error("{} met a defect before its route", routing.request().method(), failure);
    }
    Gate.write(routing, Answer.problem(problem(status)));
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> Problems.noSuchPage();
      case 405 -> Problems.method();
      case 413 -> Problems.tooLarge();
      case 415 -> Problems.mediaType();
      case 500 -> Problems.defect();
      default -> Problems.malformed();
    };
  }
}
