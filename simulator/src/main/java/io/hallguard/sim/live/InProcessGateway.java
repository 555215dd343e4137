package io.hallguard.sim.live;

import io.hallguard.app.DemoAccounts;
import io.hallguard.app.Digests;
import io.hallguard.app.Exit;
import io.hallguard.app.Gateway;
import io.hallguard.app.StartFailed;
import io.hallguard.config.ConfigReader;
import io.hallguard.config.ConfigResult;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.hall.MqttConfig.Broker;
import io.hallguard.config.problem.Problem;
import io.hallguard.core.plan.Text;
import io.hallguard.web.WebStartFailed;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The real gateway in this process, with the demo's logins. */
public final class InProcessGateway implements GatewayProcess {

  @Override
  public RunningGateway start(Path hallYaml, Ports ports) {
    return switch (ConfigReader.readToRun(hallYaml)) {
      case ConfigResult.Refused refused -> throw refused(refused.problems());
      case ConfigResult.Loaded loaded -> run(hallYaml, ports.in(loaded.config()));
    };
  }

  private static RunningGateway run(Path hallYaml, HallConfig config) {
    try {
      Gateway gateway =
          Gateway.start(config, Digests.ofFile(hallYaml), Optional.of(DemoAccounts.LOGINS));
      AtomicBoolean stopping = new AtomicBoolean();
      Thread stop =
          Thread.ofPlatform()
              .name("stop")
              .unstarted(() -> {
                stopping.set(true);
                gateway.close();
              });
      Runtime.getRuntime().addShutdownHook(stop);
      return new Running(gateway, broker(config.mqtt().broker()), stopping);
    } catch (StartFailed e) {
      throw new LiveFailed(e.exit() == Exit.PORT_IN_USE ? withOptions(e) : e.sentence(), e);
    }
  }

  private static Text withOptions(StartFailed e) {
    String option = e.getCause() instanceof WebStartFailed ? "--http-port" : "--mqtt-port";
    return new Text(
        "%s演示可用 %s N 另选端口。".formatted(e.sentence().zh(), option),
        "%s The demo takes another one with %s N.".formatted(e.sentence().en(), option));
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
  private record Running(Gateway gateway, URI broker, AtomicBoolean stops)
      implements RunningGateway {
    @Override
    public URI url() {
      return URI.create("http://127.0.0.1:" + gateway.webPort());
    }

    @Override
    public boolean stopping() {
      return stops.get();
    }

    @Override
    public void close() {
      gateway.close();
    }
  }
}
