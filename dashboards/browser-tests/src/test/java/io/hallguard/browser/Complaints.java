package io.hallguard.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a browser complained about: errors, warnings, breaches of the content policy. */
final class Complaints {
  private static final Set<String> KINDS = Set.of("error", "warning", "assert");

  /** How the page learns that nobody is logged in; a browser writes every 401 to its console. */
  private static final String NOBODY_YET = "status of 401 (Unauthorized) @ /api/session";

  private static final String NOT_LOADED = "Failed to load resource";

  /** What a browser says that holds back the sound of a page that nobody has touched. */
  private static final String HELD_SILENT = "The AudioContext was not allowed to start";

  private static final String TELL_OF_BREACHES =
      """
      document.addEventListener('securitypolicyviolation', (breach) =>
        console.error('Content policy:', breach.violatedDirective, breach.blockedURI));
      """;

  private final List<String> heard = new ArrayList<>();
  private final List<String> expected = new ArrayList<>(List.of(NOBODY_YET));
  private boolean heldSilent;

  /** Listens to every page of the context. */
  static Complaints of(BrowserContext context, String url) {
    Complaints complaints = new Complaints();
    context.addInitScript(TELL_OF_BREACHES);
    context.onConsoleMessage(message -> complaints.hear(message, url));
    context.onWebError(error -> complaints.heard.add("uncaught: " + error.error()));
    return complaints;
  }

  /** Requests may fail in this way: the test has cut the wire or asks for what is refused. */
  void expect(String failedLoad) {
    expected.add(failedLoad);
  }

  /** The test loads a page and does not touch it. */
  void expectHeldSilent() {
    heldSilent = true;
  }

  /** What was not expected. */
  List<String> unexpected() {
    return heard.stream().filter(text -> !excused(text)).toList();
  }

  private boolean excused(String text) {
    boolean failedLoad = text.startsWith(NOT_LOADED) && expected.stream().anyMatch(text::contains);
    return failedLoad || (heldSilent && text.startsWith(HELD_SILENT));
  }

  private void hear(ConsoleMessage message, String url) {
    if (KINDS.contains(message.type())) {
      String from = message.location().replace(url, "").replaceAll("(:\\d+)+$", "");
      heard.add(message.text() + " @ " + from);
    }
  }
}
