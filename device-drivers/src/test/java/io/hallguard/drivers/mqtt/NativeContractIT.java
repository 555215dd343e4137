package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.driver.DriverContract;
import io.hallguard.drivers.driver.Rig;
import io.hallguard.drivers.signal.Reading.Position;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The link with our own JSON, against the real Mosquitto; the button latches. */
class NativeContractIT extends DriverContract {
  @TempDir Path folder = Path.of("");

  @Override
  protected Rig rig() throws Exception {
    return new BrokerRig(folder, new OwnWords());
  }

  private static final class OwnWords implements BrokerRig.Words {
    private int sequence;

    @Override
    public Format format() {
      return Format.NATIVE;
    }

    @Override
    public String door(Position position) {
      return numbered("\"contact\":\"" + (position == Position.OPEN ? "open" : "closed") + "\"");
    }

    @Override
    public String unknown() {
      return numbered("\"contact\":\"ajar\"");
    }

    @Override
    public List<String> press() {
      return List.of(numbered("\"holdUp\":\"active\""));
    }

    private String numbered(String property) {
      sequence++;
      return "{\"v\":1,\"epoch\":\"e\",\"seq\":%d,\"event\":\"e-%d\",%s}"
          .formatted(sequence, sequence, property);
    }
  }
}
