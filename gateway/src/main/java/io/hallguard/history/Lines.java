package io.hallguard.history;

import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.Point;

/** Points in line protocol. */
final class Lines {
  private Lines() {}

  static String of(HistoryPoint point) {
    Point line = Point.measurement(point.measurement().text());
    point.tags().forEach((tag, value) -> line.addTag(tag.text(), value));
    point.fields().forEach(line::addField);
    return line.time(point.nanos(), WritePrecision.NS).toLineProtocol();
  }
}
