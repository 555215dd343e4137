package io.hallguard.config.yaml;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Spot;
import io.hallguard.core.plan.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The file's text: bounded, and UTF-8 or nothing. */
public final class Source {
  /** A hall of a thousand devices needs a fifth of this. */
  public static final int MAX_BYTES = 1 << 20;

  private Source() {}

  /** The text of the file; empty when it cannot be had, and the problems say why. */
  public static Optional<String> read(Path path, Problems problems) {
    if (Files.isDirectory(path)) {
      return refuse(
          problems, Spot.START, new Text("这是文件夹,请给出文件名", "this is a folder: name the file itself"));
    }
    try (InputStream in = Files.newInputStream(path)) {
      return decode(in.readNBytes(MAX_BYTES + 1), problems);
    } catch (NoSuchFileException _) {
      return refuse(
          problems, Spot.START, new Text("文件不存在,请检查路径", "there is no such file: check the path"));
    } catch (AccessDeniedException _) {
      return refuse(
          problems,
          Spot.START,
          new Text(
              "没有读取权限,请给运行网关的用户读权限",
              "the file may not be read: give the gateway's user the right to read it"));
    } catch (IOException failure) {
      return refuse(
          problems,
          Spot.START,
          new Text("读取失败:" + failure.getMessage(), "reading failed: " + failure.getMessage()));
    }
  }

  /** The text of these bytes; empty when they are too many or not UTF-8. */
  static Optional<String> decode(byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(problems);
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      return refuse(
          problems,
          endOf(text.toString()),
          new Text(
              "此处不是 UTF-8 文字(可能存成了 GBK 或 Unicode),请用编辑器另存为 UTF-8",
              "this is not UTF-8 (perhaps it was saved as GBK or UTF-16): save the file as UTF-8"));
    }
    return Optional.of(text.toString());
  }

  /** Whether a text in hand is small enough; if not, it is refused. */
  public static boolean bounded(String text, Problems problems) {
    return text.length() <= MAX_BYTES || tooLarge(problems).isPresent();
  }

  private static Optional<String> tooLarge(Problems problems) {
    return refuse(
        problems,
        Spot.START,
        new Text(
            "文件超过 %d KB,不像是营业厅配置,请检查".formatted(MAX_BYTES / 1024),
            "the file is larger than %d KB, which no hall needs: check which file it is"
                .formatted(MAX_BYTES / 1024)));
  }

  private static Spot endOf(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Spot(line, text.length() - text.lastIndexOf('\n'));
  }

  private static Optional<String> refuse(Problems problems, Spot spot, Text words) {
    problems.refuse(spot, "", Flaw.said(words));
    return Optional.empty();
  }
}
