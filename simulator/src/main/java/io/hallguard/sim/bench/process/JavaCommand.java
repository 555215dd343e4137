package io.hallguard.sim.bench.process;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Another Java process like this one: same Java, same flags, same class path. */
final class JavaCommand {
  private JavaCommand() {}

  static List<String> like(Class<?> main, List<String> furtherFlags) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agentlib"))
        .forEach(command::add);
    command.addAll(furtherFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }
}
