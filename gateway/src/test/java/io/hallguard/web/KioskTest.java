package io.hallguard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Role;
import io.hallguard.core.plan.PlaceId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A badge and its PIN at the kiosk before a door. */
class KioskTest {
  private static final String BADGE = "04:A2:2B:01";
  private TestingHall hall;
  private TestingScreen kiosk;

  @BeforeEach
  void open() throws WebStartFailed {
    hall = new TestingHall();
    hall.quiet();
    hall.enter(Role.ADMIN, Role.LEAD, Role.CASHIER);
    TestingScreen admin = hall.screen("admin", "back-office");
    credential(admin, Map.of("kind", "badge", "badge", BADGE));
    credential(admin, Map.of("kind", "pin", "pin", "482910"));
    credential(admin, Map.of("kind", "duress-pin", "pin", "482911"));
    kiosk = hall.screen("lead", "counter");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void theRightCodeMakesThePersonOutHoweverTheNumberIsTyped() {
    TestingScreen.Reply reply = identify("04a22b01", "482910");
    assertThat(reply.body().path("outcome").asText()).isEqualTo("identified");
    assertThat(reply.body().path("subject").asText()).isEqualTo("s-cashier");
    assertThat(hall.loop.state().place(new PlaceId("cash-door")).threshold().person()).isPresent();
  }

  @Test
  void underDuressTheAnswerIsTheSameAndTheGuardIsCalled() {
    String right = identify(BADGE, "482910").body().toString();
    String duress = identify(BADGE, "482911").body().toString();
    assertThat(duress).isEqualTo(right);
    assertThat(hall.loop.state().alerts().values())
        .anyMatch(alert -> alert.kind() == AlertKind.HOLD_UP && alert.open());
  }

  @Test
  void fiveWrongCodesLockThePlaceAndCallTheGuard() {
    for (int i = 0; i < 5; i++) {
      assertThat(identify(BADGE, "000000").body().path("sentence").path("zh").asText())
          .contains("口令码不正确");
    }
    TestingScreen.Reply locked = identify(BADGE, "482910");
    assertThat(locked.body().path("outcome").asText()).isEqualTo("refused");
    assertThat(locked.body().path("sentence").path("en").asText())
        .startsWith("Too many wrong PINs");
    assertThat(hall.loop.state().alerts().values())
        .anyMatch(alert -> alert.kind() == AlertKind.CODES_LOCKED);
  }

  @Test
  void anUnknownBadgeAndAPlaceThatNeedsNoneAreTold() {
    assertThat(identify("DEADBEEF", "482910").body().path("sentence").path("zh").asText())
        .isEqualTo("这张卡不属于本厅。");
    Map<String, Object> lamp = Map.of("place", "lamp-1", "badge", BADGE);
    assertThat(kiosk.post("/api/kiosk/identify", lamp).status()).isEqualTo(400);
  }

  private TestingScreen.Reply identify(String badge, String pin) {
    TestingScreen.Reply reply =
        kiosk.post("/api/kiosk/identify", Map.of("place", "cash-door", "badge", badge, "pin", pin));
    assertThat(reply.status()).as("%s", reply.text()).isEqualTo(200);
    return reply;
  }

  private static void credential(TestingScreen admin, Map<String, String> of) {
    TestingScreen.Reply reply =
        admin.post("/api/people/s-cashier/credentials", new HashMap<String, Object>(of));
    assertThat(reply.status()).as("%s", reply.text()).isEqualTo(201);
  }
}
