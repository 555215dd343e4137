package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guard whose mouse is gone still logs in, takes an alert and reads it. */
class KeyboardIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void everythingThatMattersGoesByKeyboardAlone() {
    stage.devices().everythingIsFine();
    Window guard = stage.panel("en");
    assertThat(guard.find("input[name=login]")).isVisible();
    guard.press("Tab");
    guard.page().keyboard().type("guard");
    guard.press("Tab");
    guard.page().keyboard().type("guard-demo");
    guard.press("Tab");
    guard.press("Tab");
    assertThat(guard.find("[data-action=log-in]")).isFocused();
    guard.press("Enter");
    guard.live();

    stage.devices().cashDoorOpens();
    assertThat(guard.find("[data-decision='1']")).isVisible();
    guard.press("Enter");
    assertThat(guard.find("[data-detail='1'][data-state=unacknowledged]")).isVisible();
    guard.press("a");
    assertThat(guard.find("[data-detail='1'][data-state=acknowledged]")).containsText("王保安");
    guard.press("Escape");
    assertThat(guard.find("[data-list=alerts] [data-alert='1']")).containsText("王保安");
    guard.press("?");
    assertThat(guard.find("[data-sheet=keys]")).isVisible();
    guard.press("Escape");
    assertThat(guard.find("[data-sheet]")).hasCount(0);
  }
}
