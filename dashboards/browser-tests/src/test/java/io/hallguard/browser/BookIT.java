package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The register's page, before a register that is played. */
class BookIT {
  private static final Map<String, Object> LEAD =
      Map.of("subject", "demo-lead", "name", "李班长 (Li)");

  @RegisterExtension static final Stage stage = new Stage();

  private final List<Map<String, Object>> lines = new ArrayList<>();

  @Test
  void theLeadReadsSearchesAddsAndSignsTheDay() {
    lines.add(line(12, "周师傅(电力设备公司)", List.of()));
    lines.add(line(13, "孙丽", List.of(deviation("registered-late", "迟登", "registered late"))));
    Window lead = stage.phone("zh");
    FakeGateway fake = register(lead);
    lead.logIn("lead", "back-office");
    lead.click("more");
    lead.click("open-book");
    assertThat(lead.find("[data-sheet=book] [data-totals]")).hasText("2 行 · 有偏差 1 行");
    Locator late = lead.find("hg-book-line", "孙丽");
    assertThat(late).containsText("迟登");
    late.locator("button.row").tap();
    Locator story = late.locator("[data-story='13']");
    assertThat(story).containsText("传感器记录");
    assertThat(story).containsText("人员陈述");
    late.locator("[data-action=note-dispute]").tap();
    late.locator("[data-action=save-note]").tap();
    assertThat(late.locator("[role=alert]")).hasText("请写明内容。");
    late.locator("textarea").fill("不是我,当天休假");
    late.locator("[data-action=save-note]").tap();
    assertThat(late.locator("[data-note=dispute]")).containsText("不是我,当天休假");
    assertThat(fake.asked())
        .contains("POST /api/register/13/note {\"kind\":\"dispute\",\"words\":\"不是我,当天休假\"}");

    lead.find("[data-action=review-day]").tap();
    lead.fill("proof", "lead-demo");
    lead.find("[data-action=prove]").tap();
    assertThat(lead.find("[data-sheet=book] [data-done]"))
        .containsText("2026-11-24 已复核签字:2 行,有偏差 1 行");
    assertThat(lead.find("[data-action=review-day]")).hasCount(0);

    lead.fill("words", "周师傅");
    lead.press("Enter");
    assertThat(lead.find("[data-action=book-csv]"))
        .hasAttribute("href", "/api/register.csv?words=%E5%91%A8%E5%B8%88%E5%82%85&lang=zh");
    assertThat(lead.find("hg-book-line")).hasCount(1);
  }

  @Test
  void aLineThatIsNewAppearsWithoutAReload() {
    stage.devices().everythingIsFine();
    Window lead = stage.panel("en");
    register(lead);
    lead.logIn("lead", "back-office");
    lead.mark();
    lead.click("open-book");
    assertThat(lead.find("hg-empty", "No line fits")).isVisible();
    lines.add(line(21, "nobody", List.of(deviation("no-grant", "无授权", "no grant matched"))));
    stage.devices().boxOpens(1);
    assertThat(lead.find("[data-line='21']")).containsText("no grant matched");
    assertThat(lead.neverReloaded()).isTrue();
    stage.devices().boxCloses(1);
  }

  private FakeGateway register(Window window) {
    return FakeGateway.before(window)
        .answer("**/api/register?*", 200, _ -> page(lines.subList(0, 1)))
        .answer("**/api/register", 200, _ -> page(lines))
        .answer("**/api/register/*/note", 200, _ -> note())
        .answer("**/api/register/days/*/review", 200, _ -> sign())
        .needsProof("**/api/register/days/*/review", "lead-demo");
  }

  private static Map<String, Object> page(List<Map<String, Object>> lines) {
    Map<String, Object> page =
        new HashMap<>(
            Map.of(
                "lines",
                List.copyOf(lines),
                "more",
                false,
                "count",
                lines.size(),
                "complete",
                true,
                "upTo",
                900));
    page.put("next", null);
    return page;
  }

  private Map<String, Object> note() {
    Map<String, Object> note = new HashMap<>();
    note.put("kind", "dispute");
    note.put("text", Map.of("zh", "异议", "en", "dispute"));
    note.put("words", "不是我,当天休假");
    note.put("by", LEAD);
    note.put("person", null);
    note.put("at", "2026-11-24T08:00:00Z");
    lines.get(1).put("notes", List.of(note));
    return Map.of();
  }

  private Map<String, Object> sign() {
    lines.forEach(line -> line.put("reviewed", at("2026-11-24T09:00:00Z")));
    return Map.of("day", "2026-11-24", "head", 900, "hash", "ab", "lines", 2, "deviating", 1);
  }

  private static Map<String, Object> at(String time) {
    Map<String, Object> signed = new HashMap<>(LEAD);
    signed.put("at", time);
    return signed;
  }

  private static Map<String, Object> deviation(String kind, String zh, String en) {
    return Map.of("kind", kind, "text", Map.of("zh", zh, "en", en));
  }

  private static Map<String, Object> line(
      long number, String holder, List<Map<String, Object>> deviations) {
    Map<String, Object> line = new HashMap<>();
    for (String missing :
        List.of(
            "person", "document", "escort", "amount", "bookedSeals", "registered", "reviewed")) {
      line.put(missing, null);
    }
    Map<String, Object> grant = at("2026-11-24T06:00:00Z");
    grant.put("id", 3);
    grant.put("by", LEAD);
    grant.put("manner", "lead");
    line.put("line", number);
    line.put("kind", "box");
    line.put("place", Map.of("id", "box-1", "name", Map.of("zh", "1 号款箱", "en", "Cash box 1")));
    line.put("way", "entry");
    line.put("taken", Map.of("zh", "与授权相符", "en", "a grant was matched"));
    line.put("opened", "2026-11-24T06:03:27Z");
    line.put("clockTrusted", true);
    line.put("holderClass", "staff");
    line.put("holder", holder);
    line.put("people", 2);
    line.put("purpose", "取出现金");
    line.put("seal", "A-20417");
    line.put("grant", grant);
    line.put("end", Map.of("at", "2026-11-24T06:05:00Z", "mark", "sensor"));
    line.put("deviations", deviations);
    line.put("notes", List.of());
    line.put("late", false);
    line.put("marks", Map.of("opened", "sensor", "purpose", "declared", "holder", "inferred"));
    line.put("facts", List.of(number));
    return line;
  }
}
