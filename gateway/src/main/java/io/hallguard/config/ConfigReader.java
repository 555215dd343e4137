package io.hallguard.config;

import io.hallguard.config.check.Checks;
import io.hallguard.config.check.FilesCheck;
import io.hallguard.config.check.HallAssembly;
import io.hallguard.config.key.FileKeys;
import io.hallguard.config.key.Scope;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.yaml.Source;
import io.hallguard.config.yaml.YamlNode;
import io.hallguard.config.yaml.YamlTree;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code hall.yaml}. Nothing is repaired in silence: the file is right, or every mistake in
 * it is named in one run.
 */
public final class ConfigReader {
  private ConfigReader() {}

  /** Reads a file. Relative paths in it begin at its own folder. */
  public static ConfigResult read(Path file) {
    return read(file, (_, _, _) -> {});
  }

  /**
   * Reads a file for a gateway that shall run here: the files that it names must be there as well.
   */
  public static ConfigResult readToRun(Path file) {
    return read(file, FilesCheck::run);
  }

  private static ConfigResult read(Path file, Surroundings surroundings) {
    Path parent = file.getParent();
    Problems problems = new Problems(file.toString());
    return Source.read(file, problems)
        .map(text -> read(text, parent == null ? Path.of("") : parent, problems, surroundings))
        .orElseGet(() -> new ConfigResult.Refused(problems.refusals()));
  }

  /** What is looked at besides the text. */
  @FunctionalInterface
  private interface Surroundings {
    void check(SectionValue file, Path folder, Problems problems);
  }

  /**
   * Reads a text.
   *
   * @param name what messages call it
   * @param folder where relative paths begin
   */
  public static ConfigResult read(String text, String name, Path folder) {
    Problems problems = new Problems(name);
    return Source.bounded(text, problems)
        ? read(text, folder, problems, (_, _, _) -> {})
        : new ConfigResult.Refused(problems.refusals());
  }

  private static ConfigResult read(
      String text, Path folder, Problems problems, Surroundings surroundings) {
    Optional<YamlNode> tree = YamlTree.parse(text, problems);
    Optional<SectionValue> file =
        tree.flatMap(root -> FileKeys.FILE.read(root, Scope.root(problems)));
    file.ifPresent(found -> {
      Checks.run(found, problems);
      surroundings.check(found, folder, problems);
    });
    return file.filter(_ -> problems.clean())
        .<ConfigResult>map(
            found -> new ConfigResult.Loaded(HallAssembly.hall(found, folder), problems.warnings()))
        .orElseGet(() -> new ConfigResult.Refused(problems.refusals()));
  }
}
