package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hallguard.config.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An installer walks from door to button. */
class InstallerWalkTest {
  private static final int DOOR = 17;
  private static final int BUTTON = 27;
  private static final String HALL =
      """
      hall: {id: wired, name: 有线}
      zones: {cash: {name: 收费区, kind: cash-area}}
      doors: {door: {name: 门, zone: cash, contact: c}}
      buttons: {button: {name: 按钮, device: sos}}
      devices:
        c: {name: {zh: 门磁, en: Door contact}, class: contact, format: gpio, wire: {pin: 17}}
        sos: {name: {zh: 按钮, en: Button}, class: hold-up, format: gpio, wire: {pin: 27}}
      mqtt: {embedded: {}}
      """;

  @TempDir Path folder = Path.of("");
  private final PinsOnTable board = new PinsOnTable();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final PipedWriter keys = new PipedWriter();
  private Path file = Path.of("");

  @BeforeEach
  void wire() throws IOException {
    file = Files.writeString(folder.resolve("hall.yaml"), HALL);
    board.level(DOOR, false);
    board.level(BUTTON, false);
  }

  private CompletableFuture<Integer> walk() throws IOException {
    CommandLine command =
        new CommandLine(
            new GpioCommand.Test(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new BufferedReader(new PipedReader(keys)),
                Language.EN,
                () -> board));
    return CompletableFuture.supplyAsync(() -> command.execute(file.toString()));
  }

  private void says(String words) {
    await().until(() -> out.toString().contains(words));
  }

  @Test
  void everyInputIsSeenToLeaveAndToComeBack() throws Exception {
    CompletableFuture<Integer> code = walk();
    says("1/2  Door contact [pin 11, BCM 17]");
    says("open it now");
    board.level(DOOR, true);
    says("open; now close it");
    board.level(DOOR, false);
    says("2/2  Button");
    says("press it now");
    board.level(BUTTON, true);
    says("pressed; now put it back");
    board.level(BUTTON, false);
    assertThat(code.join()).isZero();
    assertThat(out.toString()).contains("All 2 inputs were seen.");
    assertThat(board.isClosed()).isTrue();
  }

  @Test
  void swappedWiresAreNamedAndASkippedStepIsNotSeen() throws Exception {
    CompletableFuture<Integer> code = walk();
    says("open it now");
    board.level(BUTTON, true);
    says("another input moved: Button; are the wires swapped?");
    board.level(BUTTON, false);
    keys.write("\n");
    keys.flush();
    says("2/2  Button");
    says("press it now");
    keys.write("\n");
    keys.flush();
    assertThat(code.join()).isEqualTo(1);
    assertThat(out.toString()).contains("Not seen: [c, sos]");
  }

  @Test
  void whenNobodyIsAtTheKeysItEnds() throws Exception {
    CompletableFuture<Integer> code = walk();
    says("open it now");
    keys.close();
    assertThat(code.join()).isEqualTo(1);
  }

  @Test
  void onAMachineWithoutPinsItSaysSoAndEnds() throws Exception {
    board.breakIt();
    assertThat(walk().join()).isEqualTo(1);
    assertThat(err.toString()).contains("No pin can be read.", "the board is gone");
  }

  @Test
  void aHallWithoutWiresIsRefusedInASentence() throws Exception {
    Files.writeString(file, "hall: {id: a, name: 甲}\nmqtt: {embedded: {}}\n");
    assertThat(walk().join()).isEqualTo(2);
    assertThat(err.toString()).contains("no device of format gpio");
  }
}
