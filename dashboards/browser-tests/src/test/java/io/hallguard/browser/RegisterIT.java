package io.hallguard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The register of a real gateway: paper entered later, a dispute, the day signed, the file. */
class RegisterIT {
  @RegisterExtension static final Stage stage = new Stage();

  @Test
  void whatStoodOnPaperIsEnteredDisputedSignedAndTakenOut() throws Exception {
    Window lead = stage.phone("zh");
    lead.logIn("lead", "back-office");
    lead.click("more");
    lead.click("open-book");
    lead.find("[data-paper] summary").tap();
    lead.find("[data-action=save-paper]").tap();
    assertThat(lead.find("[data-wrong=place]")).containsText("请至少选一扇门或一个款箱");
    assertThat(lead.find("[data-wrong=window]")).containsText("请填写开启时间");

    lead.find("[data-paper] select[name=place]").selectOption("box-1");
    lead.find("[data-paper] select[name=class]").selectOption("cashier");
    lead.fill("name", "赵收费");
    lead.fill("purpose", "=cmd|'/c calc'!A1 <b>取款</b>");
    lead.find("[data-paper] input[name=from]").fill("2030-01-01T08:00");
    lead.complaints().expect("status of 422");
    lead.find("[data-action=save-paper]").tap();
    assertThat(lead.find("[data-paper] [role=alert]").first()).containsText("必须在过去");

    lead.find("[data-paper] input[name=from]").fill("2026-01-05T08:00");
    lead.find("[data-paper] input[name=until]").fill("2026-01-05T08:10");
    lead.find("[data-action=save-paper]").tap();
    assertThat(lead.find("[data-paper] [role=status]")).containsText("已补录:赵收费");

    Locator line = lead.find("hg-book-line", "赵收费");
    assertThat(line).containsText("由纸质登记补录");
    line.locator("button.row").tap();
    assertThat(line).containsText("<b>取款</b>");
    line.locator("[data-action=note-dispute]").tap();
    line.locator("textarea").fill("当天是钱收费");
    line.locator("[data-action=save-note]").tap();
    assertThat(line.locator("[data-note=dispute]")).containsText("当天是钱收费");

    Locator day = lead.find("[data-sheet=book] section[data-day='2026-01-05']");
    day.locator("[data-action=review-day]").tap();
    assertThat(lead.find("[data-sheet=book] [data-done]")).containsText("2026-01-05 已复核签字:1 行");
    assertThat(day.locator("[data-action=review-day]")).hasCount(0);

    Download download =
        lead.page().waitForDownload(() -> lead.find("[data-action=book-csv]").tap());
    String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF").contains("'=cmd|", "<b>取款</b>", "赵收费");
    JsonNode lines = lead.get("/api/register").path("lines");
    assertThat(lines.toString()).contains("paper-entry", "disputed");
  }
}
