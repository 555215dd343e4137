package io.hallguard.web.http;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.http.Endpoint.Method;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between Vert.x and the routes. The event loop only copies the request and writes the answer; what
 * lies between runs on a virtual thread and may block. At most {@link #CALLS_MAX} calls are under
 * way, more are told to come again.
 */
public final class Gate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  /** How many calls may be under way. */
  static final int CALLS_MAX = 64;

  private final Entrance entrance;
  private final PostLimit posts;
  private final MeterRegistry meters;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-", 0).factory());
  private final Calls calls;
  private final Semaphore places = new Semaphore(CALLS_MAX);

  /**
   * The gate.
   *
   * @param posts how many requests that change something each address may send
   */
  public Gate(Calls calls, Entrance entrance, PostLimit posts, MeterRegistry meters) {
    this.calls = requireNonNull(calls, "calls is null");
    this.posts = requireNonNull(posts, "posts is null");
    this.entrance = requireNonNull(entrance, "entrance is null");
    this.meters = requireNonNull(meters, "meters is null");
  }

  /** Runs the endpoint for one request. On the event loop. */
  public void run(RoutingContext routing, Endpoint endpoint) {
    Timer.Sample begun = Timer.start(meters);
    Context context = routing.vertx().getOrCreateContext();
    Call call = calls.of(routing);
    Duration wait = endpoint.method() == Method.GET ? Duration.ZERO : posts.waitOf(call.address());
    if (wait.isPositive()) {
      end(routing, Answer.problem(Problems.tooOften(wait)), endpoint, begun);
      return;
    }
    if (!places.tryAcquire()) {
      end(routing, Answer.problem(Problems.busy()), endpoint, begun);
      return;
    }
    threads.execute(() -> {
      Answer answer = answered(call, endpoint);
      places.release();
      context.runOnContext(_ -> {
        switch (answer) {
          case Answer.Whole whole -> end(routing, whole, endpoint, begun);
          case Answer.Streaming streaming -> open(routing, streaming.opening(), context);
        }
      });
    });
  }

  private Answer answered(Call call, Endpoint endpoint) {
    try {
      return endpoint.route().answer(proved(call, endpoint));
    } catch (Problem problem) {
      return Answer.problem(problem);
    } catch (RuntimeException e) {
      LOG.error("{} {} met a defect", endpoint.method(), endpoint.path(), e);
      return Answer.problem(Problems.defect());
    }
  }

  private Call proved(Call call, Endpoint endpoint) throws Problem {
    if (!call.body().isEmpty() && !json(call)) {
      throw Problems.mediaType();
    }
    return switch (endpoint.entry()) {
      case OPEN -> call;
      case ASKED -> entrance.guest(call.cookie()).map(call::of).orElse(call);
      case LOGGED_IN -> loggedIn(call, endpoint);
    };
  }

  private Call loggedIn(Call call, Endpoint endpoint) throws Problem {
    Optional<Entrance.Guest> guest = entrance.guest(call.cookie());
    Call proved = call.of(guest.orElseThrow(Problems::notLoggedIn));
    if (endpoint.method() != Method.GET) {
      Entrance.checkCsrf(proved);
    }
    return proved;
  }

  private static boolean json(Call call) {
    String type = call.headers().getOrDefault("content-type", "");
    return type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private void end(
      RoutingContext routing, Answer.Whole answer, Endpoint endpoint, Timer.Sample begun) {
    begun.stop(
        Timer.builder("hallguard.http.requests")
            .description("How long requests took")
            .tag("method", endpoint.method().name())
            .tag("route", endpoint.path())
            .tag("status", Integer.toString(answer.status()))
            .register(meters));
    write(routing, answer);
  }

  /** Writes an answer. On the event loop. */
  public static void write(RoutingContext routing, Answer.Whole answer) {
    HttpServerResponse response = routing.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(answer.status());
    answer.headers().forEach((name, value) -> response.putHeader(name, value));
    if (answer.status() == 204 || answer.status() == 304) {
      response.end();
    } else {
      response.end(answer.body());
    }
  }

  private static void open(RoutingContext routing, Answer.Opening opening, Context context) {
    HttpServerResponse response = routing.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setStatusCode(200)
        .setChunked(true)
        .putHeader(Answer.TYPE, "text/event-stream; charset=utf-8")
        .putHeader("X-Accel-Buffering", "no");
    response.writeHead();
    opening.open(context, response);
  }

  /** Waits for the calls that are under way. */
  @Override
  public void close() {
    threads.close();
  }
}
