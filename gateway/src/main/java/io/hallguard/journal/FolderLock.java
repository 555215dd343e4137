package io.hallguard.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to be the one gateway on a data folder, held by a lock on {@code gateway.lock}. It ends
 * with the process, however that ends. The file also holds the owner's process id.
 */
final class FolderLock implements AutoCloseable {
  private static final String NAME = "gateway.lock";
  private static final int PID_BYTES_MAX = 20;

  /**
   * Folders that this process holds. The system drops a process's lock as soon as the process
   * closes any handle of the file, so a second look at a folder of ours must not open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder, and makes it when there is none.
   *
   * @throws JournalUnusable when it cannot be written, or somebody else has it
   */
  static FolderLock take(Path wanted) throws JournalUnusable {
    try {
      Path folder = PrivateFolder.make(wanted).toRealPath();
      if (!HELD.add(folder)) {
        throw inUse(folder, OptionalLong.of(ProcessHandle.current().pid()));
      }
      boolean taken = false;
      try {
        FolderLock lock = lock(folder);
        taken = true;
        return lock;
      } finally {
        if (!taken) {
          HELD.remove(folder);
        }
      }
    } catch (IOException e) {
      throw new JournalUnusable(new JournalProblem.FolderUnusable(wanted, e.toString()), e);
    }
  }

  private static FolderLock lock(Path folder) throws IOException, JournalUnusable {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        OptionalLong pid = pid(channel);
        throw inUse(folder, pid);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)), 0);
      return new FolderLock(folder, channel);
    } catch (IOException | JournalUnusable e) {
      channel.close();
      throw e;
    }
  }

  private static OptionalLong pid(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(PID_BYTES_MAX);
    channel.read(bytes, 0);
    String text = US_ASCII.decode(bytes.flip()).toString();
    return text.matches("[0-9]{1,10}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static JournalUnusable inUse(Path folder, OptionalLong pid) {
    return new JournalUnusable(new JournalProblem.InUse(folder, pid));
  }

  /** Gives the folder back. The file stays: removing it would open a gap for two owners. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
