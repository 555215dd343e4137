package io.hallguard.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChromiumTest {

  @Test
  void withoutAChromiumATestFailsWithOneClearSentence() {
    assertThatThrownBy(() -> Chromium.at(Path.of("/nowhere/chromium")))
        .hasMessage(
            "Expected Chromium at /nowhere/chromium, but there is none: install it, or name another"
                + " in the environment variable HALLGUARD_CHROMIUM.");
  }
}
