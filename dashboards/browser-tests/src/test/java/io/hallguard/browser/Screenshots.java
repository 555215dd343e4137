package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the README's pictures from a real gateway: {@code Screenshots FOLDER}. Everything in them
 * is invented.
 */
final class Screenshots {
  private static final double PATIENCE_MILLIS = 20_000;

  private final Browser browser;
  private final TestingGateway gateway;
  private final Path folder;

  private Screenshots(Browser browser, TestingGateway gateway, Path folder) {
    this.browser = browser;
    this.gateway = gateway;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Expected the folder for the pictures");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (TestingGateway gateway = TestingGateway.start();
        Chromium chromium = Chromium.launch()) {
      new Screenshots(chromium.browser(), gateway, folder).take();
    }
  }

  private void take() throws IOException {
    gateway.devices().everythingIsFine();
    login();
    calm();
    try (Window lead = grantForm()) {
      play(lead);
    }
    for (String language : new String[] {"zh", "en"}) {
      board(language, 1280, 720);
      board(language, 390, 844);
    }
  }

  private void login() throws IOException {
    try (Window nobody = Window.open(browser, gateway.url(), "en", 390, 844)) {
      assertThat(nobody.find("[data-action=demo-lead]")).isVisible();
      picture(nobody, "login-en-390");
    }
  }

  private void calm() throws IOException {
    try (Window guard = Window.open(browser, gateway.url(), "zh", 1280, 720)) {
      guard.logIn("guard", "guard-room");
      assertThat(guard.find("[data-place=cash-door][data-position=closed]")).isVisible();
      assertThat(guard.find("[data-sound-state=on]")).isVisible();
      picture(guard, "calm-zh-1280");
    }
  }

  /** The lead consents to a repair on the phone. */
  private Window grantForm() throws IOException {
    Window lead = Window.open(browser, gateway.url(), "zh", 390, 844);
    lead.logIn("lead", "back-office");
    lead.find("[data-tab=grants]").tap();
    lead.click("give-grant");
    lead.choose("places", "box-1");
    lead.choose("class", "repair");
    lead.fill("name", "周师傅 · 自助机维保");
    picture(lead, "lead-grant-zh-390");
    lead.fill("purpose", "自助机维修");
    lead.find("select[name=escort]").selectOption("demo-cashier");
    lead.fill("document", "工作证 3192");
    lead.click("save-grant");
    assertThat(lead.find("[data-grant][data-state=live]")).isVisible();
    return lead;
  }

  /** A visit by grant, a weak battery, an alert that is being handled and one that nobody took. */
  private void play(Window lead) {
    Devices devices = gateway.devices();
    devices.boxOpens(1);
    devices.batteryOfBoxIsLow(2);
    devices.boxOpens(2);
    lead.find("[data-tab=alerts]").tap();
    assertThat(lead.find("[data-decision]")).isVisible();
    lead.click("acknowledge");
    assertThat(lead.find("[data-list=alerts] [data-state=acknowledged]")).isVisible();
    devices.cashDoorOpens();
    assertThat(lead.find("[data-decision]")).isVisible();
  }

  private void board(String language, int width, int height) throws IOException {
    try (Window guard = Window.open(browser, gateway.url(), language, width, height)) {
      guard.logIn("guard", "guard-room");
      assertThat(guard.find("[data-decision][data-state=unacknowledged]")).isVisible();
      assertThat(guard.find("[data-sound-state=on]")).isVisible();
      picture(guard, "board-%s-%d".formatted(language, width));
    }
  }

  private void picture(Window window, String name) throws IOException {
    if (!window.complaints().unexpected().isEmpty()) {
      throw new IllegalStateException(
          "Expected a quiet console, but found " + window.complaints().unexpected());
    }
    Path file = folder.resolve(name + ".png");
    window.screenshot(file);
    System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
  }
}
