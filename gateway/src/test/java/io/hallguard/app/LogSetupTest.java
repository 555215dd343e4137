package io.hallguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogSetupTest {
  private static final String CHOICE = "HALLGUARD_LOG";

  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void asLogbackMakesIt() {
    context.setMDCAdapter(new LogbackMDCAdapter());
  }

  @AfterEach
  void asBefore() {
    System.clearProperty(CHOICE);
    System.clearProperty(ClassicConstants.CONFIG_FILE_PROPERTY);
    context.stop();
  }

  @Test
  void logbackFindsIt() {
    assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogSetup.class);
  }

  @Test
  void ourOwnWordsAreToldAndOnlyTheWarningsOfOthers() {
    System.setProperty(CHOICE, "text");
    String told =
        told(() -> {
          context.getLogger("io.hallguard.app.Gateway").info("The gateway {}.", "runs");
          context.getLogger("io.hallguard.app.Gateway").debug("not told");
          context.getLogger("io.vertx.core").info("not told");
          context.getLogger("com.pi4j").error("not told");
        });
    assertThat(told)
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-][0-9:]+)"
                + " INFO  i\\.h\\.app\\.Gateway {10}The gateway runs\\.\\R");
  }

  @Test
  void aCollectorGetsOneObjectALine() {
    System.setProperty(CHOICE, "json");
    assertThat(told(() -> context.getLogger("io.hallguard").warn("A {}", "word")))
        .startsWith("{")
        .endsWith("}\n")
        .contains("\"level\":\"WARN\"", "\"formattedMessage\":\"A word\"")
        .doesNotContain("nanoseconds", "sequenceNumber", "\"context\"", "\"arguments\"");
  }

  @Test
  void aFileThatTheUserNamesWins() {
    System.setProperty(ClassicConstants.CONFIG_FILE_PROPERTY, "mine.xml");
    assertThat(new LogSetup().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    assertThat(context.getLogger("io.hallguard").getLevel()).isNotEqualTo(Level.INFO);
  }

  private String told(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(new LogSetup().configure(context))
          .isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
      work.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
