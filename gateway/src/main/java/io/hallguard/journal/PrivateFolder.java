package io.hallguard.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder holds names, keys of authenticator apps and digests of passwords: one that we
 * make is the gateway's alone. What a site has set for its own folder, such as a group for backups,
 * stays; a folder that everybody can look into is said in the log.
 */
final class PrivateFolder {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private PrivateFolder() {}

  /** The folder, made when there is none. */
  static Path make(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createDirectories(folder);
    }
    if (Files.isDirectory(folder)) {
      warn(folder);
      return folder;
    }
    Optional<Path> parent = Optional.ofNullable(folder.toAbsolutePath().getParent());
    if (parent.isPresent()) {
      Files.createDirectories(parent.get());
    }
    return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER));
  }

  private static void warn(Path folder) throws IOException {
    Set<PosixFilePermission> others = EnumSet.copyOf(OTHERS);
    others.retainAll(Files.getPosixFilePermissions(folder));
    if (!others.isEmpty()) {
      LOG.warn(
          "Everybody on this machine can look into {}, where names and secrets are kept: chmod o-rwx"
              + " it.",
          folder);
    }
  }
}
