package io.hallguard.web.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of secrets: nobody but the gateway's user reads it, and a power cut leaves the old file
 * or the new one.
 */
final class Folder {
  private static final Logger LOG = LoggerFactory.getLogger(Folder.class);
  private static final long BYTES_MAX = 256 * 1024;
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> AS_FOLDER =
      PosixFilePermissions.asFileAttribute(FOLDER);
  private static final FileAttribute<Set<PosixFilePermission>> AS_FILE =
      PosixFilePermissions.asFileAttribute(FILE);

  private final Path path;

  Folder(Path path) {
    this.path = requireNonNull(path, "path is null");
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** Whether there is nothing in it, or no such folder. */
  boolean empty() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (NoSuchFileException _) {
      return true;
    }
  }

  /** The text of a file; empty when there is none. */
  Optional<String> read(String name) throws IOException {
    Path file = file(name);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > BYTES_MAX) {
      throw new IOException("it is larger than %d KB".formatted(BYTES_MAX / 1024));
    }
    return Optional.of(new String(Files.readAllBytes(file), UTF_8));
  }

  /** All files at once: the folder is there with every one of them, or not at all. */
  void make(Map<String, String> files) throws IOException {
    Files.createDirectories(requireNonNull(path.toAbsolutePath().getParent(), "no parent"));
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    discard(fresh);
    Files.createDirectory(fresh, AS_FOLDER);
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(fresh.resolve(file.getKey()), file.getValue());
    }
    sync(fresh);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    sync(requireNonNull(path.toAbsolutePath().getParent(), "no parent"));
  }

  /** What a power cut has left of an earlier try; nobody has seen it. */
  private static void discard(Path unfinished) throws IOException {
    if (Files.isDirectory(unfinished)) {
      try (Stream<Path> files = Files.list(unfinished)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(unfinished);
    }
  }

  /** One file in the place of the old one. */
  void replace(String name, String text) throws IOException {
    Path fresh = file(name + ".new");
    Files.deleteIfExists(fresh);
    write(fresh, text);
    Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
    sync(path);
  }

  /** Keeps a file under another name, for somebody to look at. */
  void setAside(String name) throws IOException {
    Files.move(file(name), file(name + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), AS_FILE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Takes from others what a copy or a backup may have given them. */
  void tighten() throws IOException {
    tighten(path, FOLDER);
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tighten(file, FILE);
      }
    }
  }

  private static void tighten(Path what, Set<PosixFilePermission> allowed) throws IOException {
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(what);
    if (!allowed.containsAll(found)) {
      Files.setPosixFilePermissions(what, allowed);
      LOG.warn(
          "Others on this machine could read {} ({}); this is mended now",
          what,
          PosixFilePermissions.toString(found));
    }
  }
}
