package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.PersonFact.PersonEntered;
import io.hallguard.web.session.SetupCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first administrator comes in with the code on the console. */
class SetupTest {
  private TestingHall hall;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.accounts.follow(hall.loop::state);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void theCodeMakesOneAdministratorWhoIsLoggedIn() {
    assertThat(hall.setup.text()).matches("([A-Z2-9]{4}-){2}[A-Z2-9]{4}");
    assertThat(needed()).isTrue();
    TestingScreen first = hall.screen();
    TestingScreen.Reply reply = first.begun(first.post("/api/setup", setup(hall.setup.text())));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(first.get("/api/people").status()).isEqualTo(200);
    assertThat(hall.store.facts())
        .filteredOn(fact -> fact.fact() instanceof PersonEntered)
        .singleElement()
        .satisfies(fact -> assertThat(((PersonEntered) fact.fact()).by()).isEmpty());

    assertThat(needed()).isFalse();
    assertThat(hall.screen().post("/api/setup", setup(hall.setup.text())).status()).isEqualTo(409);
    assertThat(hall.screen().logIn("zheng", "ein gutes Wort", "counter").status()).isEqualTo(200);
  }

  @Test
  void fiveWrongCodesLockItForAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(hall.screen().post("/api/setup", setup("AAAA-BBBB")).status()).isEqualTo(422);
    }
    TestingScreen.Reply locked = hall.screen().post("/api/setup", setup(hall.setup.text()));
    assertThat(locked.status()).isEqualTo(429);
    assertThat(locked.header("retry-after")).isEqualTo("900");
    assertThat(hall.loop.state().people()).isEmpty();

    hall.clock.advance(SetupCode.LOCKED);
    assertThat(hall.screen().post("/api/setup", setup(hall.setup.text())).status()).isEqualTo(200);
  }

  @Test
  void theRolesAreNotForTheAsker() {
    Map<String, Object> more = new HashMap<>(setup(hall.setup.text()));
    more.put("roles", List.of("lead"));
    assertThat(hall.screen().post("/api/setup", more).status()).isEqualTo(400);
  }

  private boolean needed() {
    return hall.screen().get("/api/setup").body().path("needed").asBoolean();
  }

  private static Map<String, Object> setup(String code) {
    return Map.of(
        "code", code,
        "name", "郑管理",
        "login", "zheng",
        "password", "ein gutes Wort",
        "screen", "back-office");
  }
}
