package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.HttpsConfig;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Link;
import io.hallguard.drivers.driver.Health;
import io.hallguard.loop.HallClock;
import io.hallguard.loop.HallLoop;
import io.hallguard.web.Https;
import io.hallguard.web.tls.HostNames;
import io.hallguard.web.tls.IdentityKeeper;
import io.hallguard.web.tls.MachineNames;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The certificate of the pages, when there is one, and the watch over it. */
final class HttpsStart implements AutoCloseable {
  private final Optional<Https> https;
  private final InstantSource clock;
  private final Deque<LinkWatch> watches = new ArrayDeque<>();

  private HttpsStart(Optional<Https> https, InstantSource clock) {
    this.https = requireNonNull(https, "https is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /** Begins to look for it, beside the rest of the start. */
  static HttpsStart begin(HallConfig config, HallClock clock) {
    Optional<IdentityKeeper> keeper = keeper(config, clock);
    keeper.ifPresent(IdentityKeeper::begin);
    Optional<Https.At> page =
        config.web().https() instanceof HttpsConfig.OwnAuthority own
            ? own.trustPage().map(at -> new Https.At(at.host(), at.port()))
            : Optional.empty();
    return new HttpsStart(keeper.map(found -> new Https(found, config.plan().name(), page)), clock);
  }

  private static Optional<IdentityKeeper> keeper(HallConfig config, HallClock clock) {
    return switch (config.web().https()) {
      case HttpsConfig.OwnAuthority own ->
          Optional.of(
              IdentityKeeper.ofOwnAuthority(
                  config.dataFolder(),
                  config.plan().hall().value(),
                  own.names(),
                  () -> machine(config),
                  clock));
      case HttpsConfig.OfFiles files ->
          Optional.of(IdentityKeeper.ofFiles(files.certificate(), files.key(), clock));
      case HttpsConfig.Off _ -> Optional.empty();
    };
  }

  /** While only this machine is listened to, no other name leads here. */
  private static HostNames machine(HallConfig config) {
    return config.web().listen().loopback() ? HostNames.LOOPBACK : MachineNames.now();
  }

  Optional<Https> https() {
    return https;
  }

  /**
   * Makes what somebody should see to a trouble. While all is well nothing is said, so that the
   * board shows no further link.
   */
  void watch(HallLoop loop) {
    boolean known =
        Optional.ofNullable(loop.state().links().get(LinkId.HTTPS))
            .map(Link::state)
            .filter(state -> state != LinkState.ONLINE)
            .isPresent();
    if (https.isPresent() || known) {
      LinkWatch watch = new LinkWatch(LinkId.HTTPS, this::health, loop);
      if (!known) {
        watch.expect(health(Optional.empty()));
      }
      watches.push(watch);
      watch.start();
    }
  }

  private Health health() {
    return health(https.flatMap(found -> found.keeper().concern()));
  }

  private Health health(Optional<Text> concern) {
    return concern
        .map(text ->
            new Health(Health.State.DEGRADED, clock.instant(), text.zh() + " / " + text.en()))
        .orElseGet(() -> new Health(Health.State.ONLINE, clock.instant(), ""));
  }

  @Override
  public void close() {
    watches.forEach(LinkWatch::close);
    https.ifPresent(found -> found.keeper().close());
  }
}
