package io.hallguard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The other tests rely on it: nothing that a browser complains about is passed over. */
class ComplaintsIT {
  private static final String URL = "http://hall.test";

  @Test
  void errorsFailedLoadsAndBreachesOfThePolicyAreHeard() {
    try (Chromium chromium = Chromium.launch();
        BrowserContext context = chromium.browser().newContext()) {
      Complaints complaints = Complaints.of(context, URL);
      context.route(URL + "/**", ComplaintsIT::serve);
      Page page = context.newPage();
      page.navigate(URL + "/");
      page.evaluate("() => { setTimeout(() => { throw new Error('loud'); }); }");
      page.waitForRequestFinished(() -> page.evaluate("() => { void fetch('/gone'); }"));
      page.waitForConsoleMessage(() -> page.evaluate("() => console.warn('odd')"));

      assertThat(complaints.unexpected())
          .anyMatch(text -> text.startsWith("Content policy: script-src"))
          .anyMatch(text -> text.startsWith("uncaught: ") && text.contains("loud"))
          .anyMatch(text -> text.contains("status of 404") && text.endsWith("@ /gone"))
          .anyMatch(text -> text.startsWith("odd @"));
      complaints.expect("status of 404");
      assertThat(complaints.unexpected()).noneMatch(text -> text.contains("/gone"));
    }
  }

  private static void serve(Route route) {
    boolean start = route.request().url().equals(URL + "/");
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(start ? 200 : 404)
            .setHeaders(Map.of("Content-Security-Policy", "default-src 'self'"))
            .setContentType("text/html")
            .setBody("<script>window.inline = true;</script>"));
  }
}
