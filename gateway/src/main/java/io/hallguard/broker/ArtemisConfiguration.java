package io.hallguard.broker;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Our settings in Artemis's words. */
final class ArtemisConfiguration {
  /** Writes are gathered this long, then synced once: the price in delay for one sync for many. */
  static final int GATHER_NANOS = 1_000_000;

  private static final int JOURNAL_FILE_BYTES = 4 << 20;
  private static final int PAGE_BYTES = 1 << 20;
  private static final long LOCK_WAIT_MILLIS = 2_000;
  private static final long SESSION_SECONDS_V3 = TimeUnit.DAYS.toSeconds(14);

  private ArtemisConfiguration() {}

  static Configuration of(BrokerSettings settings) throws Exception {
    Path folder = settings.folder().toAbsolutePath();
    Configuration configuration =
        new ConfigurationImpl()
            .setName("hallguard")
            .setPersistenceEnabled(true)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setNodeManagerLockDirectory(folder.toString())
            .setJournalLockAcquisitionTimeout(LOCK_WAIT_MILLIS)
            // Without accounts as well: who may come first is asked there.
            .setSecurityEnabled(true)
            .setJMXManagementEnabled(false)
            .setThreadPoolMaxSize(8)
            .setScheduledThreadPoolMaxSize(2)
            .setGlobalMaxSize(settings.memoryBytes())
            // It may end the whole process when a disk is slow; we watch isActive() instead.
            .setCriticalAnalyzer(false)
            .addAcceptorConfiguration("mqtt", acceptor(settings))
            .addAddressSetting("#", addresses());
    return journal(configuration);
  }

  /** Synced before it is acknowledged. */
  private static Configuration journal(Configuration configuration) {
    return configuration
        .setJournalType(JournalType.NIO)
        .setJournalSyncTransactional(true)
        .setJournalSyncNonTransactional(true)
        .setJournalDatasync(true)
        .setJournalMaxIO_NIO(1)
        .setJournalBufferTimeout_NIO(GATHER_NANOS)
        .setPageSyncTimeout(GATHER_NANOS)
        .setJournalFileSize(JOURNAL_FILE_BYTES)
        .setJournalMinFiles(2)
        .setJournalPoolFiles(4);
  }

  private static String acceptor(BrokerSettings settings) {
    return "tcp://%s:%d?protocols=MQTT;maximumPacketSize=%d;remotingThreads=2;useEpoll=false;useKQueue=false;tcpNoDelay=true;defaultMqttSessionExpiryInterval=%d"
        .formatted(settings.host(), settings.port(), settings.maxPacketBytes(), SESSION_SECONDS_V3);
  }

  private static AddressSettings addresses() {
    return new AddressSettings()
        .setAutoCreateAddresses(true)
        .setAutoCreateQueues(true)
        // What memory does not hold goes to the disk; nothing is dropped. When the disk is nearly
        // full, senders wait.
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setPageSizeBytes(PAGE_BYTES)
        // Ten by default, and then the message would be gone: ten connections that broke.
        .setMaxDeliveryAttempts(-1);
  }
}
