package io.hallguard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's own Chromium. Where there is none a test fails and says so; it is never skipped. */
final class Chromium implements AutoCloseable {
  private static final String NAMED_BY = "HALLGUARD_CHROMIUM";
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path binary) {
    if (!Files.isExecutable(binary)) {
      throw new IllegalStateException(
          "Expected Chromium at %s, but there is none: install it, or name another in the environment variable %s."
              .formatted(binary, NAMED_BY));
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(binary).setArgs(ARGUMENTS));
  }

  static Chromium launch() {
    return at(Path.of(System.getenv().getOrDefault(NAMED_BY, "/usr/bin/chromium")));
  }

  static Chromium at(Path binary) {
    return new Chromium(binary);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
