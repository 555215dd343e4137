package io.hallguard.app;

import static java.util.Objects.requireNonNull;

import io.hallguard.broker.EmbeddedBroker;
import io.hallguard.config.hall.DeviceBinding;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.rule.RuleBook;
import io.hallguard.core.state.HallState;
import io.hallguard.drivers.gpio.Pi4jPins;
import io.hallguard.drivers.gpio.Pins;
import io.hallguard.drivers.mqtt.BrokerLink;
import io.hallguard.drivers.signal.DeviceId;
import io.hallguard.intake.Intake;
import io.hallguard.intake.IntakeStats;
import io.hallguard.journal.Journal;
import io.hallguard.loop.Decided;
import io.hallguard.loop.HallClock;
import io.hallguard.loop.HallLoop;
import io.hallguard.notice.AlertMessage;
import io.hallguard.notice.AlertOutbox;
import io.hallguard.web.DemoLogin;
import io.hallguard.web.Https;
import io.hallguard.web.PeopleParts;
import io.hallguard.web.WebParts;
import io.hallguard.web.WebServer;
import io.hallguard.web.live.LiveFeed;
import io.hallguard.web.session.PasswordHashes;
import io.hallguard.web.session.SetupCode;
import io.hallguard.web.view.Lookups;
import io.hallguard.web.view.Views;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running gateway: every room, wired by hand, in one place. Started in the order of dependence
 * and stopped in the reverse; what was started is stopped when a later part cannot start.
 */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int QUEUE_MAX = 8_192;
  private static final int BATCH_MAX = 512;
  private static final long START_SECONDS = 30;

  private final Running running = new Running();
  private final HallLoop loop;
  private final SetupCode setup;
  private final int webPort;
  private final Optional<Https> https;

  /**
   * Starts it.
   *
   * @param planDigest SHA-256 in hex of the file in force
   * @param demo the logins of a demonstration; they are made when missing. Empty in a real hall
   * @throws StartFailed with a sentence and an exit code; nothing is left running
   */
  public static Gateway start(HallConfig config, String planDigest, Optional<List<DemoLogin>> demo)
      throws StartFailed {
    return start(config, planDigest, demo, Pi4jPins::ofThisBoard);
  }

  /**
   * The same on another board than this machine's own.
   *
   * @param board asked for only when the hall has wires; closed with the gateway
   */
  public static Gateway start(
      HallConfig config, String planDigest, Optional<List<DemoLogin>> demo, Supplier<Pins> board)
      throws StartFailed {
    return start(
        config, planDigest, demo, board, stored -> SystemHallClock.of(config.clock(), stored));
  }

  /**
   * The same in another time than this machine's.
   *
   * @param time given the stored state, whose last moment a clock must not fall behind
   */
  public static Gateway start(
      HallConfig config,
      String planDigest,
      Optional<List<DemoLogin>> demo,
      Supplier<Pins> board,
      Function<HallState, HallClock> time)
      throws StartFailed {
    return new Gateway(config, planDigest, demo, board, time);
  }

  private Gateway(
      HallConfig config,
      String planDigest,
      Optional<List<DemoLogin>> demo,
      Supplier<Pins> board,
      Function<HallState, HallClock> time)
      throws StartFailed {
    boolean started = false;
    try {
      HallPlan plan = config.plan();
      Journal journal = running.keep(JournalStart.open(config));
      HallState stored = JournalStart.recover(journal);
      HallClock clock = time.apply(stored);
      HttpsStart https = running.keep(HttpsStart.begin(config, clock));
      PasswordHashes hashes = new PasswordHashes();
      HallState recovered = PeopleStart.enter(journal, plan, clock, stored, hashes, demo);
      AtomicReference<HallLoop> later = new AtomicReference<>();
      JournalPorts ports =
          new JournalPorts(
              journal,
              () -> Optional.ofNullable(later.get()).map(HallLoop::state).orElse(recovered));
      PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      Views views = new Views(plan, formats(config), new Lookups(ports, ports, ports));
      LiveFeed feed = new LiveFeed(views, ports, clock, recovered);
      Mqtt mqtt = new Mqtt(config);
      BrokerLink link = mqtt.link(clock);
      LateSink heard = new LateSink();
      if (!mqtt.embedded()) {
        // To connect takes longer than the rest of the start, so it goes on beside it.
        running.keep(link);
        link.start(heard);
      }
      Supplier<HallLoop> theLoop = () -> requireNonNull(later.get(), "the loop is not there yet");
      AlertOutbox outbox =
          new AlertOutbox(
              ports,
              (topic, payload) -> link.publish(topic, payload, false),
              new AlertMessage(plan),
              theLoop);
      HistoryLink history = HistoryLink.of(config, journal, clock);
      RegisterUpkeep upkeep = RegisterStart.upkeep(config, journal, link, clock);
      WiredBoard wires = new WiredBoard(config, recovered, clock, board, theLoop);
      JournalStore store = running.keep(new JournalStore(journal));
      loop =
          new HallLoop(
              new RuleBook(plan),
              recovered,
              store,
              clock,
              new Listeners(wires.listener(), feed, outbox, history.listener(), upkeep),
              QUEUE_MAX,
              BATCH_MAX);
      later.set(loop);
      running.keep(loop);
      await(loop, planDigest);

      Optional<EmbeddedBroker> broker = mqtt.broker(config.dataFolder().resolve("broker"));
      broker.ifPresent(running::keep);
      running.keep(history);
      history.start(loop, meters);
      running.keep(upkeep);
      running.keep(outbox);
      outbox.start();
      IntakeStats stats = new IntakeStats();
      Intake intake = new Intake(loop, journal.pseudonyms()::of, stats);
      running.keep(wires);
      wires.start(loop, intake);
      heard.open(intake);
      // Kept once more, so that it ends before those that it gives to; a second end does nothing.
      running.keep(link);
      if (broker.isPresent()) {
        link.start(heard);
        await(link);
        broker.get().admitAll();
      }
      running.keep(new LinkWatch(new LinkId("mqtt"), link::health, loop)).start();
      GatewayMetrics.register(meters, loop, stats, link.stats());

      setup = new SetupCode(clock);
      WebParts parts =
          new WebParts(
              Version.TEXT,
              clock,
              loop,
              feed,
              views,
              ports,
              new KeptLogins(journal.logins()),
              hashes,
              journal.pseudonyms()::of,
              new JournalRegister(journal, plan, ports),
              meters,
              loop::alive,
              https.https(),
              new PeopleParts(new JournalSecrets(journal), setup),
              demo);
      upkeep.start(new People(loop, journal, clock));
      WebServer web = running.keep(new WebServer(PagesStart.settings(config), parts));
      webPort = PagesStart.serve(web, config);
      https.watch(loop);
      this.https = https.https();
      started = true;
      LOG.info(
          "Hall {} is watched: journal {}, fact {}, pages on port {}",
          plan.hall(),
          journal.origin().journal(),
          loop.state().seq(),
          webPort);
    } finally {
      if (!started) {
        close();
      }
    }
  }

  private static Map<DeviceId, String> formats(HallConfig config) {
    return config.devices().stream()
        .collect(
            Collectors.toMap(
                DeviceBinding::id, device -> device.format().name().toLowerCase(Locale.ROOT)));
  }

  private static void await(HallLoop loop, String planDigest) throws StartFailed {
    try {
      loop.start(Version.TEXT, planDigest).get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StartFailed(
          Exit.FAILED,
          new Text(
              "日志无法写入,网关没有启动:请检查磁盘空间。",
              "Expected to write the first fact, but the journal does not take it: check the"
                  + " disk."),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed(Exit.FAILED, new Text("启动被中断。", "The start was interrupted."), e);
    }
  }

  /** Until our own broker keeps for us what devices say; before that, none is let in. */
  private static void await(BrokerLink link) throws StartFailed {
    try {
      link.firstUp().get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      String why = link.health().why();
      throw new StartFailed(
          Exit.BROKER_FAILED,
          new Text(
              "内置 MQTT 服务器已启动,但网关自己连不上:" + why,
              "Expected to reach our own MQTT broker, but could not: " + why),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed(Exit.FAILED, new Text("启动被中断。", "The start was interrupted."), e);
    }
  }

  /** The port of the pages. */
  public int webPort() {
    return webPort;
  }

  /** How they are encrypted; empty when they are not. */
  Optional<Https> https() {
    return https;
  }

  /** The code for the first administrator, while the hall knows nobody. For the console only. */
  public Optional<String> setupCode() {
    return state().people().isEmpty() ? Optional.of(setup.text()) : Optional.empty();
  }

  /** Hands in an input, as a page or a driver would; answered after the commit. For tests. */
  CompletableFuture<Decided> submit(Function<Stamp, Input> input) {
    return loop.submit(input, List.of());
  }

  /** The state as committed. Any thread. */
  public HallState state() {
    return loop.state();
  }

  /** Stops everything in order; the stop is the journal's last fact. A second call does nothing. */
  @Override
  public void close() {
    running.close();
  }
}
