package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.view.Wire;
import java.util.List;

/** For those who run the gateway: is it up, is it ready, how much does it do. */
final class OpsRoutes {
  private final WebParts parts;

  OpsRoutes(WebParts parts) {
    this.parts = requireNonNull(parts, "parts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.open(Method.GET, "/healthz", _ -> Answer.ok(new Health("alive"))),
        Endpoint.open(Method.GET, "/readyz", _ -> ready()),
        Endpoint.open(
            Method.GET,
            "/metrics",
            _ -> Answer.text("text/plain; version=0.0.4; charset=utf-8", parts.meters().scrape())));
  }

  /** The process answers. */
  record Health(String status) {}

  /** Whether the gateway can do its work. A link that is away is told and does not count. */
  record Readiness(
      boolean ready, long seq, JournalHealth journal, LoopHealth loop, List<LinkHealth> links) {}

  record JournalHealth(boolean writable) {}

  record LoopHealth(boolean alive, int waiting) {}

  record LinkHealth(String id, String state) {}

  private Answer ready() {
    JournalHealth journal = new JournalHealth(parts.loop().journalWritable());
    LoopHealth loop = new LoopHealth(parts.loopAlive().getAsBoolean(), parts.loop().waiting());
    boolean ready = journal.writable() && loop.alive();
    var state = parts.loop().state();
    List<LinkHealth> links =
        state.links().values().stream()
            .map(link -> new LinkHealth(link.id().value(), Wire.word(link.state())))
            .toList();
    return Answer.of(ready ? 200 : 503, new Readiness(ready, state.seq(), journal, loop, links));
  }
}
