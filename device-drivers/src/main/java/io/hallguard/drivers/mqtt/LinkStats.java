package io.hallguard.drivers.mqtt;

import java.util.concurrent.atomic.LongAdder;

/** What passed over a link since it was made. Any thread may read it. */
public final class LinkStats {
  final LongAdder received = new LongAdder();
  final LongAdder unknownTopic = new LongAdder();
  final LongAdder unreadable = new LongAdder();
  final LongAdder settled = new LongAdder();
  final LongAdder published = new LongAdder();
  final LongAdder publishFailed = new LongAdder();
  final LongAdder publishRefused = new LongAdder();
  final LongAdder reconnects = new LongAdder();

  /**
   * The counts at one moment.
   *
   * @param received messages from the broker, repeats counted again
   * @param unknownTopic those that belonged to no bound device
   * @param unreadable payloads that could not be read
   * @param settled messages acknowledged to the broker
   * @param published messages that the broker acknowledged
   * @param publishFailed messages that were refused here or not acknowledged there
   * @param publishRefused those of them that the broker refused
   * @param reconnects connections after the first
   */
  public record Counts(
      long received,
      long unknownTopic,
      long unreadable,
      long settled,
      long published,
      long publishFailed,
      long publishRefused,
      long reconnects) {}

  /** The counts now. */
  public Counts counts() {
    return new Counts(
        received.sum(),
        unknownTopic.sum(),
        unreadable.sum(),
        settled.sum(),
        published.sum(),
        publishFailed.sum(),
        publishRefused.sum(),
        reconnects.sum());
  }
}
