package io.hallguard.sim.live;

import io.hallguard.app.DemoAccounts;
import io.hallguard.app.Digests;
import io.hallguard.app.Gateway;
import io.hallguard.app.StartFailed;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The gateway itself, with the demo's logins, in this process. */
public final class OwnGateway implements GatewayProcess {

  @Override
  public RunningGateway start(Path hallYaml) {
    HallConfig config =
        switch (ConfigReader.read(hallYaml)) {
          case ConfigResult.Loaded(HallConfig hall, _) -> hall;
          case ConfigResult.Refused refused ->
              throw new LiveFailed(refused.problems().getFirst().sentence(), null);
        };
    try {
      String digest = Digests.ofText(Files.readString(hallYaml));
      return new Running(config, Gateway.start(config, digest, Optional.of(DemoAccounts.LOGINS)));
    } catch (StartFailed e) {
      throw new LiveFailed(e.sentence(), e);
    } catch (IOException e) {
      throw new LiveFailed(
          new Text("读不到 " + hallYaml, "expected to read %s, but %s".formatted(hallYaml, e)), e);
    }
  }

  private record Running(HallConfig config, Gateway gateway) implements RunningGateway {

    @Override
    public URI url() {
      return URI.create("http://" + config.web().listen().host() + ":" + gateway.webPort());
    }

    @Override
    public URI broker() {
      return switch (config.mqtt().broker()) {
        case Broker.Embedded embedded -> URI.create("tcp://" + embedded.listen());
        case Broker.External external -> external.address();
      };
    }

    @Override
    public void close() {
      gateway.close();
    }
  }
}
