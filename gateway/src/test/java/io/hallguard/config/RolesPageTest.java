package io.hallguard.config;

import static java.util.stream.Collectors.joining;

import io.hallguard.core.access.Act;
import io.hallguard.core.event.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about roles is what the permission table says. */
class RolesPageTest {
  private static final List<Role> ROLES = List.of(Role.values());

  @Test
  void thePageFollowsTheTable() throws IOException {
    Golden.assertSame(Path.of("../docs/roles.md"), page());
  }

  private static String page() {
    String head =
        ROLES.stream()
            .map(role -> role.text().zh() + "<br>" + role.text().en())
            .collect(joining(" | ", "| | ", " |\n"));
    String rule = ROLES.stream().map(_ -> "---").collect(joining("|", "|---|", "|\n"));
    String rows = List.of(Act.values()).stream().map(RolesPageTest::row).collect(joining());
    return """
    # 角色 · Roles

    谁可以做什么。本页由程序中的权限表生成;页面、接口和核心都按这张表判断。一个人可以有几个角色。

    Who may do what. Written by the permission table in the code (`Act`), which pages, routes and the core
    all ask. A person may have several roles. Everybody who is logged in may look, as far as the screen
    that stands before them may show it ([decision 5](decisions/0005-who-may-hear.md)).

    """
        + head
        + rule
        + rows;
  }

  private static String row(Act act) {
    return ROLES.stream()
        .map(role -> act.roles().contains(role) ? "✓" : "")
        .collect(
            joining(" | ", "| %s<br>%s | ".formatted(act.text().zh(), act.text().en()), " |\n"));
  }
}
