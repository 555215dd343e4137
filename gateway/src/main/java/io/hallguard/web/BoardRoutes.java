package io.hallguard.web;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.AlertKind;
import io.hallguard.core.event.Scope;
import io.hallguard.core.plan.Text;
import io.hallguard.web.http.Answer;
import io.hallguard.web.http.Call;
import io.hallguard.web.http.Endpoint;
import io.hallguard.web.http.Endpoint.Method;
import io.hallguard.web.http.Problem;
import io.hallguard.web.view.AlertView;
import io.hallguard.web.view.BoardView;
import io.hallguard.web.view.BoardView.HallView;
import io.hallguard.web.view.Scene;
import io.hallguard.web.view.Sight;
import io.hallguard.web.view.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a screen starts from. */
final class BoardRoutes {
  private final WebParts parts;

  BoardRoutes(WebParts parts) {
    this.parts = requireNonNull(parts, "parts is null");
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.open(Method.GET, "/api/hall", _ -> Answer.ok(hall())),
        Endpoint.loggedIn(Method.GET, "/api/board", this::board).readWith(Scope.READ_BOARD));
  }

  /** What the login page knows. */
  record HallInfo(
      String id, Text name, String timeZone, String version, @Nullable List<DemoView> demo) {}

  /** A demonstration's login. */
  record DemoView(String login, String password, String name, List<String> roles) {}

  private HallInfo hall() {
    HallView hall = parts.views().hall();
    return new HallInfo(
        hall.id(),
        hall.name(),
        hall.timeZone(),
        parts.version(),
        parts
            .demo()
            .map(logins ->
                logins.stream()
                    .map(login ->
                        new DemoView(
                            login.login(),
                            login.password(),
                            login.name(),
                            Wire.words(login.roles())))
                    .toList())
            .orElse(null));
  }

  private Answer board(Call call) throws Problem {
    Sight sight = new Sight(call.loggedIn().screen());
    List<AlertView> notJournaled =
        sight.alert(AlertKind.HOLD_UP) ? parts.feed().notJournaled() : List.of();
    Scene scene = parts.views().scene(parts.loop().state(), parts.clock().now());
    boolean choosing = Act.ASK.refuse(call.person().actor()).isEmpty();
    BoardView board = parts.views().board(scene, sight, notJournaled, choosing);
    return Answer.ok(board);
  }
}
