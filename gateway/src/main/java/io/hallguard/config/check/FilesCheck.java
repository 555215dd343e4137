package io.hallguard.config.check;

import io.hallguard.config.key.At;
import io.hallguard.config.key.NetworkKeys;
import io.hallguard.config.key.SectionValue;
import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Quote;
import io.hallguard.core.plan.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the files that hall.yaml names can be read. Looks at them and never into them. */
public final class FilesCheck {
  private final SectionValue file;
  private final Path folder;
  private final Problems problems;

  private FilesCheck(SectionValue file, Path folder, Problems problems) {
    this.file = file;
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Looks for each of them.
   *
   * @param folder where relative paths begin
   */
  public static void run(SectionValue file, Path folder, Problems problems) {
    new FilesCheck(file, folder, problems).run();
  }

  private void run() {
    Optional<SectionValue> mqtt = file.getOptional(NetworkKeys.MQTT);
    mqtt.flatMap(found -> found.getOptional(NetworkKeys.EMBEDDED))
        .flatMap(embedded -> embedded.getOptional(NetworkKeys.USERS))
        .ifPresent(users ->
            users
                .values()
                .forEach(user ->
                    user.value().find(NetworkKeys.USER_PASSWORD_FILE).ifPresent(this::readable)));
    mqtt.flatMap(found -> found.getOptional(NetworkKeys.BROKER))
        .ifPresent(broker ->
            Stream.of(NetworkKeys.BROKER_PASSWORD_FILE, NetworkKeys.BROKER_CA_FILE)
                .flatMap(key -> broker.find(key).stream())
                .forEach(this::readable));
    file.getOptional(NetworkKeys.WEB)
        .ifPresent(web ->
            Stream.of(NetworkKeys.CERTIFICATE_FILE, NetworkKeys.KEY_FILE)
                .flatMap(key -> web.find(key).stream())
                .forEach(this::readable));
  }

  private void readable(At<Path> named) {
    Path whole = folder.resolve(named.value()).toAbsolutePath().normalize();
    if (!Files.exists(whole)) {
      refuse(named, whole, "没有这个文件", "there is no such file");
    } else if (!Files.isRegularFile(whole)) {
      refuse(named, whole, "不是文件", "it is no file");
    } else if (!Files.isReadable(whole)) {
      refuse(named, whole, "文件不可读,请检查权限", "it cannot be read: check its permissions");
    }
  }

  private void refuse(At<Path> named, Path whole, String zh, String en) {
    problems.refuse(
        named.spot(),
        named.path(),
        Flaw.of(
            Quote.of(named.value().toString()),
            new Text("可读的文件", "a file that can be read"),
            new Text("%s:%s".formatted(whole, zh), "%s: %s".formatted(whole, en))));
  }
}
