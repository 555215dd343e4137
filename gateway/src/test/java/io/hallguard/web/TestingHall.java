package io.hallguard.web;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.LinkState;
import io.hallguard.core.event.Role;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.drivers.signal.Reading;
import io.hallguard.drivers.signal.Reading.Gesture;
import io.hallguard.drivers.signal.Reading.Position;
import io.hallguard.drivers.signal.Reception;
import io.hallguard.drivers.signal.Signal;
import io.hallguard.loop.Decided;
import io.hallguard.loop.HallClock;
import io.hallguard.loop.HallLoop;
import io.hallguard.web.live.LiveFeed;
import io.hallguard.web.view.Lookups;
import io.hallguard.web.view.Views;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A whole hall on a free port: a real loop and server over a journal in memory. */
final class TestingHall implements AutoCloseable {
  final TestingClock clock = new TestingClock();
  final TestingStore store = new TestingStore();
  final TestingAccounts accounts = new TestingAccounts();
  final TestingSessions sessions = new TestingSessions();
  final AtomicBoolean loopAlive = new AtomicBoolean(true);
  final HallPlan plan = TestingPlan.hall();
  final HallLoop loop;
  final WebServer server;
  final URI address;
  final Optional<Https> https;

  TestingHall() throws WebStartFailed {
    this(WebSettings.defaults("127.0.0.1", 0));
  }

  TestingHall(WebSettings settings) throws WebStartFailed {
    this(settings, _ -> Optional.empty());
  }

  /** One whose pages are served over TLS. */
  TestingHall(WebSettings settings, Function<HallClock, Optional<Https>> encryption)
      throws WebStartFailed {
    https = encryption.apply(clock);
    Views views = new Views(plan, TestingPlan.formats(), new Lookups(store, store, accounts));
    LiveFeed feed = new LiveFeed(views, store, clock, HallState.EMPTY);
    loop = new HallLoop(new RuleBook(plan), HallState.EMPTY, store, clock, feed, 1_000, 100);
    Decided _ = loop.start("0.1.0", "digest").join();
    server =
        new WebServer(
            settings,
            new WebParts(
                "0.1.0",
                clock,
                loop,
                feed,
                views,
                accounts,
                sessions,
                TestingAccounts.HASHES,
                raw -> new CredentialId("c-" + Integer.toHexString(raw.hashCode())),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                loopAlive::get,
                https,
                Optional.of(
                    List.of(
                        new DemoLogin(
                            "lead", TestingAccounts.PASSWORD, "张lead", Set.of(Role.LEAD))))));
    address = URI.create((https.isPresent() ? "https" : "http") + "://127.0.0.1:" + server.start());
  }

  /** Somebody at a screen, not logged in. */
  TestingScreen screen() {
    return new TestingScreen(address);
  }

  /** Somebody logged in at a screen. */
  TestingScreen screen(String login, String audience) {
    TestingScreen screen = screen();
    TestingScreen.Reply reply = screen.logIn(login, TestingAccounts.PASSWORD, audience);
    if (reply.status() != 200) {
      throw new AssertionError("The login failed: " + reply);
    }
    return screen;
  }

  CompletableFuture<Decided> submit(DeviceId device, Reading... readings) {
    return loop.submit(
        at ->
            new Input.SignalReceived(
                at, new Signal.Report(device, Reception.live(at.wall()), List.of(readings))),
        List.of());
  }

  Decided hear(DeviceId device, Reading... readings) {
    return submit(device, readings).join();
  }

  Decided contact(DeviceId device, Position position) {
    return hear(device, new Reading.Contact(position));
  }

  Decided pressHoldUp() {
    return hear(TestingPlan.BUTTON, new Reading.Press(Gesture.EMERGENCY));
  }

  /** All closed, so that what opens next is seen as it happens. */
  void quiet() {
    contact(TestingPlan.DOOR, Position.CLOSED);
    hear(TestingPlan.LOCK, new Reading.Lock(Reading.Bolt.LOCKED));
    contact(TestingPlan.BOX, Position.CLOSED);
  }

  Decided link(LinkState state, String why) {
    return loop.submit(at -> new Input.LinkReported(at, new LinkId("mqtt"), state, why), List.of())
        .join();
  }

  @Override
  public void close() {
    server.close();
    loop.close();
    https.ifPresent(found -> found.keeper().close());
  }
}
