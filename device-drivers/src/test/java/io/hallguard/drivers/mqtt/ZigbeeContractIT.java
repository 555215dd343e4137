package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.DriverContract;
import io.hallguard.drivers.driver.Rig;
import io.hallguard.drivers.signal.Reading.Position;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The link with Zigbee2MQTT's words, against the real Mosquitto; a press is an edge. */
class ZigbeeContractIT extends DriverContract {
  @TempDir Path folder = Path.of("");

  @Override
  protected Rig rig() throws Exception {
    return new BrokerRig(folder, new ZigbeeWords());
  }

  private static final class ZigbeeWords implements BrokerRig.Words {
    @Override
    public Format format() {
      return Format.ZIGBEE2MQTT;
    }

    @Override
    public String door(Position position) {
      return "{\"battery\":100,\"contact\":%s,\"linkquality\":160}"
          .formatted(position == Position.CLOSED);
    }

    @Override
    public String unknown() {
      return "{\"battery\":100,\"contact\":null,\"linkquality\":160}";
    }

    /** As it is sent: the action, and at once an empty one that takes nothing back. */
    @Override
    public List<String> press() {
      return List.of(
          "{\"action\":\"emergency\",\"battery\":null,\"linkquality\":90}",
          "{\"action\":\"\",\"battery\":null,\"linkquality\":90}");
    }
  }
}
