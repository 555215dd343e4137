package io.hallguard.sim.live;

import io.hallguard.core.plan.Text;
import io.hallguard.drivers.driver.Delivery;
import io.hallguard.drivers.driver.Health;
import io.hallguard.drivers.mqtt.BrokerLink;
import io.hallguard.drivers.mqtt.MqttSettings;
import io.hallguard.drivers.mqtt.Topics;
import io.hallguard.sim.wire.Post;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends over the drivers' own link. It speaks for a hall that is called {@code simulator}, so that
 * its status never stands where the real gateway's does.
 */
public final class LinkCourier implements Courier {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration PROBE = Duration.ofMillis(50);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final BrokerLink link;
  private final URI broker;

  private LinkCourier(BrokerLink link, URI broker) {
    this.link = link;
    this.broker = broker;
  }

  /**
   * Connects.
   *
   * @throws LiveFailed when there is no broker
   */
  public static LinkCourier connect(URI broker, String clientId, Patience patience)
      throws InterruptedException {
    BrokerLink link =
        new BrokerLink(
            MqttSettings.of(broker, clientId), Topics.of("simulator"), List.of(), patience::now);
    link.start(LinkCourier::ignore);
    Instant last = patience.now().plus(CONNECT);
    while (link.health().state() != Health.State.ONLINE && patience.now().isBefore(last)) {
      patience.waitUntil(patience.now().plus(PROBE));
    }
    LinkCourier courier = new LinkCourier(link, broker);
    if (link.health().state() != Health.State.ONLINE) {
      String why = link.health().why();
      courier.close();
      throw new LiveFailed(
          new Text(
              "连不上消息服务 " + broker, "the broker %s cannot be reached: %s".formatted(broker, why)),
          null);
    }
    return courier;
  }

  /** Nothing is meant for us; it is settled so that the broker does not keep it. */
  private static void ignore(Delivery delivery) {
    delivery.settled().run();
  }

  @Override
  public void send(Post post) {
    try {
      link.publish(post.topic(), post.payload(), post.retained())
          .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost(e);
    }
  }

  private LiveFailed lost(Exception cause) {
    return new LiveFailed(
        new Text(
            "消息服务 %s 没有收下消息".formatted(broker),
            "the broker %s did not take a message: %s".formatted(broker, cause)),
        cause);
  }

  @Override
  public void close() {
    link.close();
  }
}
