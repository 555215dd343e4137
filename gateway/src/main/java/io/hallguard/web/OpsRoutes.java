package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.event.Scope;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.Wire;
import java.util.List;

/** For those who run the gateway: is it up, is it ready, how much does it do. */
final class OpsRoutes {
  private final WebParts parts;
  private final boolean metricsForEveryone;

  /**
   * The routes.
   *
   * @param metricsForEveryone whether other machines may read the measurements, which tell of a
   *     hold-up as well
   */
  OpsRoutes(WebParts parts, boolean metricsForEveryone) {
    this.metricsForEveryone = metricsForEveryone;
    this.parts = requireNonNull(parts, "parts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.open(Method.GET, "/healthz", _ -> Answer.ok(new Health("alive"))),
        Endpoint.open(Method.GET, "/readyz", _ -> ready()),
        Endpoint.open(Method.GET, "/metrics", this::metrics).readWith(Scope.READ_METRICS));
  }

  private Answer metrics(Call call) throws Problem {
    boolean byToken = call.account().isPresent();
    if (!metricsForEveryone && !call.local() && !byToken) {
      throw Problem.of(
          403,
          "只有网关所在的机器能读取 /metrics;要放开,请在 hall.yaml 写 web.metrics-for: everyone。",
          "Expected a program on the gateway's own machine, but this is another: see"
              + " web.metrics-for in hall.yaml.");
    }
    return Answer.text("text/plain; version=0.0.4; charset=utf-8", parts.meters().scrape());
  }

  /** The process answers. */
  record Health(String status) {}

  /**
   * Whether the gateway can do its work. A link that is away is told and does not count. Nothing
   * here moves when something happens in the hall: anybody may ask.
   */
  record Readiness(boolean ready, JournalHealth journal, LoopHealth loop, List<LinkHealth> links) {}

  record JournalHealth(boolean writable) {}

  record LoopHealth(boolean alive) {}

  record LinkHealth(String id, String state) {}

  private Answer ready() {
    JournalHealth journal = new JournalHealth(parts.loop().journalWritable());
    LoopHealth loop = new LoopHealth(parts.loopAlive().getAsBoolean());
    boolean ready = journal.writable() && loop.alive();
    List<LinkHealth> links =
        parts.loop().state().links().values().stream()
            .map(link -> new LinkHealth(link.id().value(), Wire.word(link.state())))
            .toList();
    return Answer.of(ready ? 200 : 503, new Readiness(ready, journal, loop, links));
  }
}
