package io.hallguard.broker;

import io.hallguard.broker.BrokerFailed.FolderNotWritable;
import io.hallguard.broker.BrokerFailed.NotActive;
import io.hallguard.broker.BrokerFailed.PortInUse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MQTT broker (3.1.1 and 5) in our own process. A message at QoS 1 is acknowledged when it is
 * synced to the disk, and sessions with their queues survive a kill. Messages are never dropped:
 * beyond the memory limit they wait on the disk, and when the disk is nearly full senders wait.
 *
 * <p>Order is kept for a subscriber that tells no receive maximum. At a maximum that is reached,
 * Artemis 2.55 was seen to swap neighbouring messages of one topic.
 *
 * <p>Needs the JVM flag {@code --sun-misc-unsafe-memory-access=allow}: without it a second start on
 * the same folder fails. Any thread may call its methods.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final long ACTIVATION_SECONDS = 20;

  private final ActiveMQServerImpl server;
  private final BrokerSettings settings;
  private final TopicRights rights;

  private EmbeddedBroker(ActiveMQServerImpl server, BrokerSettings settings, TopicRights rights) {
    this.server = server;
    this.settings = settings;
    this.rights = rights;
  }

  /**
   * Starts and returns when it serves.
   *
   * @throws BrokerFailed one of its kinds; nothing is left running then
   */
  public static EmbeddedBroker start(BrokerSettings settings) throws BrokerFailed {
    requireFolder(settings.folder());
    requirePort(settings.host(), settings.port());
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    EmbeddedBroker broker = of(settings);
    // A start that fails is told to this listener only; start() returns as if all were well.
    broker.server.registerActivationFailureListener(failure::set);
    broker.server.registerIOCriticalErrorListener((cause, message, file) -> {
      LOG.error("The built-in broker stops, because its disk failed: {}.", message, cause);
    });
    boolean serves = false;
    try {
      broker.server.start();
      boolean activated = false;
      for (int second = 0;
          second < ACTIVATION_SECONDS && !activated && failure.get() == null;
          second++) {
        activated = broker.server.waitForActivation(1, TimeUnit.SECONDS);
      }
      Exception cause = failure.get();
      if (cause != null) {
        throw new NotActive("it failed with " + cause, cause);
      }
      if (!activated || !broker.isActive()) {
        throw new NotActive("it is not, and does not say why", null);
      }
      serves = true;
    } catch (BrokerFailed e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotActive("waiting for it was interrupted", e);
    } catch (Exception e) {
      throw new NotActive("it failed with " + e, e);
    } finally {
      if (!serves) {
        broker.close();
      }
    }
    LOG.info("The built-in broker listens on {} port {}.", settings.host(), settings.port());
    return broker;
  }

  /** Whether it serves; false after its disk failed or it was closed. */
  public boolean isActive() {
    return server.isActive() && server.getRemotingService().isStarted();
  }

  /** The port it listens on. */
  public int port() {
    return settings.port();
  }

  /** Lets in whoever may connect, no longer the first client alone. */
  public void admitAll() {
    rights.admitAll();
  }

  /** Stops in good order; what is queued stays on the disk. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("Expected the built-in broker to stop in good order, but it failed.", e);
    }
  }

  private static EmbeddedBroker of(BrokerSettings settings) throws NotActive {
    try {
      Configuration configuration = ArtemisConfiguration.of(settings);
      TopicRights rights = new TopicRights(settings, configuration.getWildcardConfiguration());
      return new EmbeddedBroker(new ActiveMQServerImpl(configuration, rights), settings, rights);
    } catch (Exception e) {
      throw new NotActive("its configuration was refused: " + e.getMessage(), e);
    }
  }

  private static void requireFolder(Path folder) throws FolderNotWritable {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "write", ".test"));
    } catch (IOException e) {
      throw new FolderNotWritable(folder.toString(), e);
    }
  }

  private static void requirePort(String host, int port) throws PortInUse {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new PortInUse(host, port, e);
    }
  }
}
