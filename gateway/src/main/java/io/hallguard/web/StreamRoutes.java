package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Problem;
import io.hallguard.web.http.Problems;
import io.hallguard.web.live.Resume;
import io.hallguard.web.session.Session;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The live stream. */
final class StreamRoutes {
  private final WebParts parts;
  private final int streamsMax;
  private final Streams streams;
  private final int eventsMax;

  StreamRoutes(WebParts parts, WebSettings settings) {
    this.parts = requireNonNull(parts, "parts is null");
    this.streamsMax = settings.streamsMax();
    this.streams = new Streams(settings.streamsPerSessionMax());
    this.eventsMax = settings.streamEventsMax();
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.loggedIn(Method.GET, "/api/stream", this::stream));
  }

  private Answer stream(Call call) throws Problem {
    if (parts.feed().screens() >= streamsMax) {
      throw Problems.busy();
    }
    Session session = call.loggedIn();
    if (streams.full(session.id())) {
      throw Problem.later(
          429,
          Duration.ofSeconds(5),
          "同一登录打开的页面太多,请先关闭几个。",
          "Expected fewer open pages of this login; close some of them first.");
    }
    Resume resume = resume(call);
    return new Answer.Streaming((context, response) -> join(session, context, response, resume));
  }

  /** Several may have found a place at the same moment: the last of them ends at once. */
  @SuppressWarnings("FutureReturnValueIgnored") // an end that fails is an end as well
  private void join(Session session, Context context, HttpServerResponse response, Resume resume) {
    if (!streams.enter(session.id())) {
      response.end();
      return;
    }
    response.endHandler(_ -> streams.leave(session.id()));
    parts.feed().join(session, context, response, eventsMax, resume);
  }

  /** The browser's own header is newer than the address, which it repeats when it reconnects. */
  private Resume resume(Call call) throws Problem {
    Optional<String> journal = Optional.ofNullable(call.query().get("journal"));
    if (journal.isPresent() && !journal.get().equals(parts.views().lookups().journalId())) {
      return new Resume.Elsewhere();
    }
    Optional<String> after =
        Optional.ofNullable(call.headers().get("last-event-id"))
            .filter(text -> !text.isBlank())
            .or(() -> Optional.ofNullable(call.query().get("after")));
    if (after.isEmpty()) {
      return new Resume.FromNow();
    }
    if (!after.get().matches("[0-9]{1,18}")) {
      throw Problem.of(
          400,
          "续传位置应为数字。",
          "Expected 'after' to be a sequence of the journal, but it is no number.");
    }
    long seq = Long.parseLong(after.get());
    return seq > parts.loop().state().seq() ? new Resume.Elsewhere() : new Resume.After(seq);
  }
}
