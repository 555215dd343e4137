package io.hallguard.drivers.mqtt;

import static java.util.Objects.requireNonNull;

import io.hallguard.drivers.driver.Driver;
import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.driver.Health.State;
import io.hallguard.drivers.driver.SignalSink;
import io.hallguard.drivers.mqtt.PublishFailed.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The link to one broker. Everything comes in at QoS 1 and is acknowledged only when its delivery
 * was settled; until then the broker keeps it, over our death and over its own restart. At most
 * {@link MqttSettings#receiveMaximum()} messages are out unsettled: that is the back-pressure. Only
 * a hold-up goes past it, from among the next {@link MqttSettings#LOOK_AHEAD} messages.
 *
 * <p>A delivery that was not settled when its connection ended comes again, and so may one that was
 * settled in that very moment; {@code Reception.event} tells repeats apart where the format numbers
 * its events.
 *
 * <p>Threads, all its own: one connects and watches, one calls the sink, one acknowledges, one
 * sends. Any thread may call its methods.
 */
public final class BrokerLink implements Driver {
  private static final Duration LAST_ACKS = Duration.ofSeconds(1);
  private static final Duration ENDING = Duration.ofSeconds(8);

  private final MqttSettings settings;
  private final Router router;
  private final Dialer dialer;
  private final LinkHealth health;
  private final LinkStats stats = new LinkStats();
  private final Acks acks = new Acks(stats);
  private final Sender sender;
  private final AtomicReference<@Nullable Crew> crew = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CompletableFuture<Void> closing = new CompletableFuture<>();

  private record Crew(Thread inbox, Thread acks, Thread sender, Thread link) {
    List<Thread> all() {
      return List.of(inbox, acks, sender, link);
    }
  }

  /**
   * Nothing happens before {@link #start}.
   *
   * @throws IllegalArgumentException when two bindings share a topic
   */
  public BrokerLink(
      MqttSettings settings, Topics topics, List<DeviceBinding> bindings, InstantSource clock) {
    this.settings = settings;
    this.router = new Router(topics, bindings, settings.maxPayloadBytes(), stats);
    this.dialer = new Dialer(settings, topics.gatewayStatus(), router.filters(), clock);
    this.health = new LinkHealth(clock);
    this.sender = new Sender(settings.publishQueue(), stats);
  }

  @Override
  public void start(SignalSink sink) {
    requireNonNull(sink, "sink is null");
    Inbox inbox = new Inbox(MqttSettings.LOOK_AHEAD, router, acks, sink, stats);
    Backoff backoff =
        new Backoff(settings.backoffMin(), settings.backoffMax(), new SplittableRandom());
    Crew started =
        new Crew(
            thread("inbox", inbox),
            thread("acks", acks),
            thread("sender", sender),
            thread("link", new LinkLoop(dialer, inbox, sender, health, stats, backoff, closing)));
    if (closing.isDone() || !crew.compareAndSet(null, started)) {
      throw new IllegalStateException("Expected a fresh link, but it was started or closed.");
    }
    started.all().forEach(Thread::start);
  }

  @Override
  public Health health() {
    return health.now();
  }

  /**
   * Completed when it is up for the first time: connected and subscribed. From then on the broker
   * keeps for us what devices say, also while we are away.
   */
  public CompletableFuture<Void> firstUp() {
    return health.firstUp().copy();
  }

  /** What passed over it so far. */
  public LinkStats stats() {
    return stats;
  }

  /**
   * Sends at QoS 1, in the order of the calls, and returns at once.
   *
   * @return completed when the broker acknowledged it; failed with {@link PublishFailed} when there
   *     is no connection, when it ends first, when the queue is full, or after {@link #close}
   */
  public CompletableFuture<Void> publish(String topic, byte[] payload, boolean retained) {
    CompletableFuture<Void> sent = sender.send(new Letter(topic, payload, retained));
    var _ = sent.whenComplete((_, failure) -> answered(topic, failure));
    return sent;
  }

  private void answered(String topic, @Nullable Throwable failure) {
    if (failure == null) {
      health.taken(topic);
    } else if (failure instanceof PublishFailed failed && failed.reason() == Reason.REFUSED) {
      stats.publishRefused.increment();
      health.refused(topic);
    }
  }

  /**
   * Stops listening, acknowledges what was settled, says offline and disconnects. Takes some
   * seconds at most.
   */
  @Override
  public void close() {
    Crew own = crew.get();
    if (!closed.compareAndSet(false, true) || own == null) {
      closing.complete(null);
      return;
    }
    sender.close();
    own.inbox().interrupt();
    own.sender().interrupt();
    acks.stop();
    try {
      own.acks().join(LAST_ACKS);
      closing.complete(null);
      if (health.now().state() == State.OFFLINE) {
        // It may be waiting for a broker that never answers.
        own.link().interrupt();
      }
      for (Thread thread : own.all()) {
        if (!thread.join(ENDING)) {
          thread.interrupt();
          LinkLog.stillRunning(thread.getName());
        }
      }
    } catch (InterruptedException e) {
      closing.complete(null);
      own.all().forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
    health.closed();
  }

  private Thread thread(String name, Runnable work) {
    return Thread.ofPlatform()
        .daemon()
        .name("mqtt-" + name + "-" + settings.clientId())
        .unstarted(work);
  }
}
