package io.hallguard.drivers.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Lists;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Makes a connection: connect to our session, subscribe, say that we are online. */
final class Dialer {
  /** The broker leaves out what is longer; far above any payload that is read. */
  private static final long MAX_PACKET_BYTES = 4L << 20;

  private static final int FILTERS_A_PACKET = 64;

  /** MQTT 5's largest receive maximum, and what a broker assumes when it is told none. */
  private static final int NO_MAXIMUM = 65_535;

  private static final byte[] ONLINE = "online".getBytes(UTF_8);
  private static final byte[] OFFLINE = "offline".getBytes(UTF_8);

  private final MqttSettings settings;
  private final String statusTopic;
  private final List<String> filters;
  private final InstantSource clock;

  Dialer(MqttSettings settings, String statusTopic, List<String> filters, InstantSource clock) {
    this.settings = settings;
    this.statusTopic = statusTopic;
    this.filters = filters;
    this.clock = clock;
  }

  /**
   * A connection that is up.
   *
   * @param refused topic filters that the broker would not serve at QoS 1
   * @param sessionKept the broker still had our session
   */
  record Up(Connection connection, List<String> refused, boolean sessionKept) {}

  Up dial(Inbox inbox) throws LinkFailure, InterruptedException {
    Connection connection = new Connection(client(), settings.receiveMaximum());
    boolean up = false;
    try {
      connection.client().setManualAcks(true);
      connection.client().setCallback(new Callbacks(connection, inbox, clock));
      boolean sessionKept = connect(connection.client());
      List<String> refused = subscribe(connection.client());
      announce(connection, ONLINE);
      up = true;
      return new Up(connection, refused, sessionKept);
    } finally {
      if (!up) {
        connection.abandon();
      }
    }
  }

  /** Says that we go, then goes. */
  void hangUp(Connection connection) throws InterruptedException {
    try {
      announce(connection, OFFLINE);
    } catch (LinkFailure e) {
      LinkLog.farewellFailed(e);
    } catch (InterruptedException e) {
      connection.abandon();
      throw e;
    }
    connection.close();
  }

  private MqttAsyncClient client() throws LinkFailure {
    try {
      return new MqttAsyncClient(
          settings.server().toString(), settings.clientId(), new MemoryPersistence());
    } catch (MqttException | IllegalArgumentException e) {
      throw new LinkFailure("Expected to make a client, but " + Reasons.of(e) + ".", e);
    }
  }

  private boolean connect(MqttAsyncClient client) throws LinkFailure, InterruptedException {
    MqttConnectionOptions options = options();
    try {
      IMqttToken token =
          Answer.to(
              listener -> client.connect(options, null, listener),
              "reach the broker at " + settings.server(),
              settings.connectTimeout().plusSeconds(1));
      return token.getSessionPresent();
    } catch (LinkFailure e) {
      throw Reasons.isAboutWhoWeAre(e.getCause())
          ? new LinkFailure(e.getMessage() + " " + Reasons.CHECK_WHO_WE_ARE, e)
          : e;
    }
  }

  private MqttConnectionOptions options() throws LinkFailure {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setAutomaticReconnect(false);
    options.setCleanStart(false);
    options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
    options.setReceiveMaximum(told());
    options.setMaximumPacketSize(MAX_PACKET_BYTES);
    options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
    options.setConnectionTimeout((int) settings.connectTimeout().toSeconds());
    MqttMessage will = new MqttMessage(OFFLINE);
    will.setQos(1);
    will.setRetained(true);
    options.setWill(statusTopic, will);
    if (settings.authority().isPresent()) {
      options.setSocketFactory(Authority.of(settings.authority().get()));
    }
    settings
        .credentials()
        .ifPresent(credentials -> {
          options.setUserName(credentials.user());
          options.setPassword(credentials.password().getBytes(UTF_8));
        });
    return options;
  }

  /** More than our window, so that what is behind a full one can be looked at. */
  private int told() {
    return settings.toldToBroker()
        ? Math.min(NO_MAXIMUM, settings.receiveMaximum() + MqttSettings.LOOK_AHEAD)
        : NO_MAXIMUM;
  }

  /**
   * Always, for the broker may have lost the session or the bindings may have changed. Stored
   * messages are asked for only where the subscription is new, so that a kept session is not told
   * its states again at each connection.
   */
  private List<String> subscribe(MqttAsyncClient client) throws LinkFailure, InterruptedException {
    List<String> refused = new ArrayList<>();
    for (List<String> part : Lists.partition(filters, FILTERS_A_PACKET)) {
      MqttSubscription[] wanted =
          part.stream().map(Dialer::subscription).toArray(MqttSubscription[]::new);
      IMqttToken token =
          Answer.to(
              listener -> client.subscribe(wanted, null, listener, new MqttProperties()),
              "subscribe",
              settings.connectTimeout());
      int[] codes = token.getReasonCodes();
      for (int i = 0; i < part.size(); i++) {
        if (codes == null || i >= codes.length || codes[i] != 1) {
          refused.add(part.get(i));
        }
      }
    }
    return refused;
  }

  private static MqttSubscription subscription(String filter) {
    MqttSubscription subscription = new MqttSubscription(filter, 1);
    subscription.setRetainHandling(1);
    return subscription;
  }

  private void announce(Connection connection, byte[] word)
      throws LinkFailure, InterruptedException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    String what = "Expected to say our status on " + statusTopic + ", but ";
    try {
      connection.publish(statusTopic, word, true, done);
      done.get(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (MqttException e) {
      throw new LinkFailure(what + Reasons.of(e) + ".", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new LinkFailure(what + Reasons.lowered(cause), e);
    } catch (TimeoutException e) {
      throw new LinkFailure(what + "nothing came back.", e);
    }
  }
}
