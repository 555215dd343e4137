package io.hallguard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Secrets lie in the data folder: who else may look into it. */
class PrivateFolderTest {
  @TempDir Path temp;

  private final Logger log = (Logger) LoggerFactory.getLogger(PrivateFolder.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @BeforeEach
  void listen() {
    said.start();
    log.addAppender(said);
  }

  @AfterEach
  void stop() {
    log.detachAppender(said);
  }

  @Test
  void aNewOneIsOurs() throws IOException {
    Path folder = PrivateFolder.make(temp.resolve("site").resolve("data"));

    assertThat(rights(folder)).isEqualTo("rwx------");
    assertThat(rights(temp.resolve("site"))).isNotEqualTo("rwx------");
    assertThat(said.list).isEmpty();
  }

  @Test
  void whatASiteHasSetStays() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

    PrivateFolder.make(folder);

    assertThat(rights(folder)).isEqualTo("rwxr-x---");
    assertThat(said.list).isEmpty();
  }

  @Test
  void oneThatIsOpenToAllIsSaid() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("data"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

    PrivateFolder.make(folder);

    assertThat(said.list)
        .singleElement()
        .satisfies(line ->
            assertThat(line.getFormattedMessage()).contains(folder.toString(), "chmod o-rwx"));
  }

  private static String rights(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
