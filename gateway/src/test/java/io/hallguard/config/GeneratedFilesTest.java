package io.hallguard.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.config.describe.JsonSchema;
import io.hallguard.config.describe.ReferencePage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What code writes is committed; {@link Golden} says how to write it anew. */
class GeneratedFilesTest {

  @Test
  void theReferencePageFollowsTheKeys() throws IOException {
    Golden.assertSame(Path.of("../docs/configuration.md"), ReferencePage.text());
  }

  @Test
  void theSchemaFollowsTheKeys() throws IOException {
    Golden.assertSame(Path.of("src/main/resources/schema/hall.schema.json"), JsonSchema.text());
  }

  @Test
  void whatIsOurOwnChoiceIsMarked() {
    assertThat(ReferencePage.text())
        .contains("| `lead` | 带单位的时长(5s 到 10m)<br>a duration from 5s to 10m | `60s` † |");
  }
}
