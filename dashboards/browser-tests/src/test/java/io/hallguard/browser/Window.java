package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.hallguard.web.view.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** One person's browser before the page, with cookies of its own. */
final class Window implements AutoCloseable {
  private final BrowserContext context;
  private final Complaints complaints;
  private final Page page;
  private final String url;

  private Window(BrowserContext context, String url) {
    this.context = context;
    this.url = url;
    this.complaints = Complaints.of(context, url);
    this.page = context.newPage();
  }

  /**
   * Opens the page.
   *
   * @param url of the gateway
   * @param language {@code zh} or {@code en}
   */
  static Window open(Browser browser, String url, String language, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
                .setHasTouch(width < 600)
                .setIsMobile(width < 600));
    Window window = new Window(context, url);
    window.page.navigate(url + "/?lang=" + language + "&theme=light");
    return window;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Complaints complaints() {
    return complaints;
  }

  Locator find(String css) {
    return page.locator(css);
  }

  /** Of what the selector finds, that which holds the text. */
  Locator find(String css, String text) {
    return page.locator(css).filter(new Locator.FilterOptions().setHasText(text));
  }

  void click(String action) {
    page.locator("[data-action=%s]".formatted(action)).click();
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Takes a choice whose input lies unseen over its label. */
  void choose(String name, String value) {
    page.locator("input[name=%s][value=%s]".formatted(name, value))
        .check(new Locator.CheckOptions().setForce(true));
  }

  void fill(String name, String text) {
    page.locator("input[name=%s], textarea[name=%s]".formatted(name, name)).fill(text);
  }

  /**
   * Logs in by hand, waits until the board is live, and proves who it is, so that acts of the next
   * minute are not asked for it.
   */
  void logIn(String login, String screen) {
    logInUnproven(login, screen);
    post("/api/session/proof", "{\"password\":\"%s-demo\"}".formatted(login));
  }

  /** Logs in by hand and waits until the board is live; the first consent asks for a proof. */
  void logInUnproven(String login, String screen) {
    choose("screen", screen);
    fill("login", login);
    fill("password", login + "-demo");
    click("log-in");
    live();
  }

  /** Waits until the board says that it is live. */
  void live() {
    assertThat(find("[data-page-link=live]")).isAttached();
    assertThat(find("[data-lost-since]")).hasCount(0);
  }

  /** Leaves a mark that a reload would wipe out. */
  void mark() {
    page.evaluate("() => { window.neverReloaded = true; }");
  }

  boolean neverReloaded() {
    return Boolean.TRUE.equals(page.evaluate("() => window.neverReloaded === true"));
  }

  /** What the gateway says to this window's session. */
  JsonNode get(String path) {
    return body(context.request().get(url + path));
  }

  /** An act without the page: as somebody would try who knows the API. */
  APIResponse post(String path, String json) {
    return context
        .request()
        .post(
            url + path,
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("X-CSRF", get("/api/session").path("csrf").textValue())
                .setData(json));
  }

  static JsonNode body(APIResponse response) {
    try {
      return Json.read(response.text());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected JSON, but found: " + response.text(), e);
    }
  }

  /** The numbers of the alerts in the panel, in its order. */
  List<Integer> alertsShown() {
    return numbers("[data-panel=alerts] [data-alert]", "alert");
  }

  List<Integer> numbers(String css, String data) {
    Object found =
        find(css).evaluateAll("(all, data) => all.map((one) => Number(one.dataset[data]))", data);
    return ((List<?>) found).stream().map(number -> ((Number) number).intValue()).toList();
  }

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
  }
}
