package io.hallguard.sim.live;

import io.hallguard.app.DemoAccounts;
import io.hallguard.app.Digests;
import io.hallguard.app.Gateway;
import io.hallguard.app.StartFailed;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.config.problem.Problem;
import io.hallguard.core.plan.Text;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The real gateway in this process, with the demo's logins. */
public final class InProcessGateway implements GatewayProcess {

  @Override
  public RunningGateway start(Path hallYaml) {
    return switch (ConfigReader.readToRun(hallYaml)) {
      case ConfigResult.Refused refused -> throw refused(refused.problems());
      case ConfigResult.Loaded loaded -> run(hallYaml, loaded.config());
    };
  }

  private static RunningGateway run(Path hallYaml, HallConfig config) {
    try {
      Gateway gateway =
          Gateway.start(config, Digests.ofFile(hallYaml), Optional.of(DemoAccounts.LOGINS));
      Thread stop = Thread.ofPlatform().name("stop").unstarted(gateway::close);
      Runtime.getRuntime().addShutdownHook(stop);
      return new Running(gateway, broker(config.mqtt().broker()));
    } catch (StartFailed e) {
      throw new LiveFailed(e.sentence(), e);
    }
  }

  private static URI broker(Broker broker) {
    return switch (broker) {
      case Broker.Embedded embedded -> URI.create("tcp://" + embedded.listen());
      case Broker.External external -> external.address();
    };
  }

  private static LiveFailed refused(List<Problem> problems) {
    return new LiveFailed(
        new Text(
            problems.stream()
                .map(p -> p.where() + ": " + p.sentence().zh())
                .collect(Collectors.joining("\n")),
            problems.stream()
                .map(p -> p.where() + ": " + p.sentence().en())
                .collect(Collectors.joining("\n"))),
        null);
  }

  /** One that runs; closing twice does no harm. */
  private record Running(Gateway gateway, URI broker) implements RunningGateway {
    @Override
    public URI url() {
      return URI.create("http://127.0.0.1:" + gateway.webPort());
    }

    @Override
    public void close() {
      gateway.close();
    }
  }
}
