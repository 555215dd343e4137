package io.hallguard.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A gateway and a Chromium for the tests of one class. After each test its windows are closed, and
 * whatever a browser complained about fails the test; of a failed one a picture is left.
 */
final class Stage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final double PATIENCE_MILLIS = 10_000;
  private static final Path PICTURES = Path.of("target", "failed");

  private final List<Window> windows = new ArrayList<>();
  private @Nullable TestingGateway gateway;
  private @Nullable Chromium chromium;

  TestingGateway gateway() {
    return requireNonNull(gateway, "no test is running");
  }

  Devices devices() {
    return gateway().devices();
  }

  /** A wall panel, not yet logged in. */
  Window panel(String language) {
    return window(language, gateway().url(), 1280, 720);
  }

  /** A phone, not yet logged in. */
  Window phone(String language) {
    return window(language, gateway().url(), 390, 844);
  }

  /** A wall panel whose wire to the gateway can be pulled. */
  Window panel(String language, Cable cable) {
    return window(language, cable.url(), 1280, 720);
  }

  private Window window(String language, String url, int width, int height) {
    Window window =
        Window.open(
            requireNonNull(chromium, "no test is running").browser(), url, language, width, height);
    windows.add(window);
    return window;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    chromium = Chromium.launch();
    gateway = TestingGateway.start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> complaints = new ArrayList<>();
    for (Window window : windows) {
      if (context.getExecutionException().isPresent()) {
        window.screenshot(
            PICTURES.resolve(
                "%s-%d.png".formatted(context.getDisplayName(), windows.indexOf(window))));
      }
      complaints.addAll(window.complaints().unexpected());
      window.close();
    }
    windows.clear();
    assertThat(complaints).as("what the browser's console complained about").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (chromium != null) {
      chromium.close();
    }
    if (gateway != null) {
      gateway.close();
    }
  }
}
