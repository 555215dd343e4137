package io.hallguard.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.app.Version;
import io.hallguard.sim.bench.BenchCommand;
import io.hallguard.sim.bench.Rehearsal;
import io.hallguard.sim.bench.load.Tempo;
import io.hallguard.sim.cli.DemoCommand;
import io.hallguard.sim.cli.SimulateCommand;
import io.hallguard.sim.live.GatewayProcess;
import io.hallguard.sim.live.InProcessGateway;
import io.hallguard.sim.live.Patience;
import io.hallguard.sim.live.WallPatience;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The simulator's own main: all wiring of time and output. */
@Command(
    name = "hallguard",
    subcommands = CommandLine.HelpCommand.class,
    description = "演示与仿真 / demo and simulation",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class SimulatorMain {

  private SimulatorMain() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.exit(
        commands(new WallPatience(Clock.systemUTC()), new InProcessGateway(), out).execute(args));
  }

  /** Every command, on the given clock, gateway and output. */
  public static CommandLine commands(Patience patience, GatewayProcess gateway, PrintWriter out) {
    CommandLine commands =
        new CommandLine(new SimulatorMain())
            .addSubcommand(new SimulateCommand(patience))
            .addSubcommand(new DemoCommand(patience, gateway))
            .addSubcommand(new BenchCommand(new Tempo(System::nanoTime), patience::now))
            .addSubcommand(new Rehearsal(new Tempo(System::nanoTime), patience::now))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setCommandName(System.getProperty("hallguard.command", "hallguard"))
            .setOut(out);
    commands.getCommandSpec().version("hallguard " + Version.TEXT);
    commands
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().version("hallguard " + Version.TEXT));
    return commands;
  }
}
