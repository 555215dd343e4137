package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files in the repository that code writes. After a change on purpose, write them anew and read the
 * difference before committing: {@value #REGENERATE}.
 */
final class Golden {
  static final String REGENERATE =
      "mvn -pl device-drivers,dashboards,gateway test -Dtest='io.hallguard.config.**' "
          + "-Dsurefire.failIfNoSpecifiedTests=false -Dregenerate=true";

  private Golden() {}

  static void assertSame(Path file, String content) throws IOException {
    if (Boolean.getBoolean("regenerate")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is not what the code writes; to write it anew run: %s", file, REGENERATE)
        .isEqualTo(content);
  }
}
