package io.hallguard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that shows every component in every state. */
class StatesIT {
  @RegisterExtension static final Stage stage = new Stage();

  /** Shown whole in the tests of the board, or by themselves only before a gateway. */
  private static final List<String> ELSEWHERE =
      List.of("hg-states", "hg-app", "hg-board", "hg-login", "hg-duty", "hg-book", "hg-people");

  private static final String NOTE_DEFINED =
      """
      window.defined = [];
      const define = customElements.define.bind(customElements);
      customElements.define = (name, ...rest) => {
        window.defined.push(name);
        define(name, ...rest);
      };
      """;

  private static final String SHOWN =
      """
      () => {
        const names = new Set();
        const walk = (root) => root.querySelectorAll('*').forEach((one) => {
          if (one.localName.startsWith('hg-')) names.add(one.localName);
          if (one.shadowRoot) walk(one.shadowRoot);
        });
        walk(document);
        return [...names];
      }
      """;

  private static final String TOO_WIDE =
      """
      () => [...document.querySelector('hg-states').shadowRoot.querySelectorAll('figure')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.dataset.testState)
      """;

  @Test
  void everyComponentIsShown() {
    Window window = stage.panel("en");
    window.context().addInitScript(NOTE_DEFINED);
    window.page().navigate(stage.gateway().url() + "/states.html");
    window.find("hg-states figure").first().waitFor();
    List<?> shown = (List<?>) window.page().evaluate(SHOWN);
    List<?> defined = (List<?>) window.page().evaluate("() => window.defined");
    assertThat(defined)
        .filteredOn(name -> !ELSEWHERE.contains(String.valueOf(name)))
        .hasSizeGreaterThan(40)
        .allSatisfy(name -> assertThat(shown.contains(name)).as("%s is shown", name).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void nothingIsWiderThanAPhone(String language) {
    Window window = stage.phone(language);
    window.page().navigate(stage.gateway().url() + "/states.html?lang=" + language);
    window.find("hg-states figure").first().waitFor();
    assertThat((List<?>) window.page().evaluate(TOO_WIDE)).isEmpty();
    assertThat(window.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
  }
}
