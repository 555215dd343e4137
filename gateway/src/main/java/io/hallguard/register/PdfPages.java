package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.core.plan.Text;
import io.hallguard.register.PdfSheet.Band;
import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a printed form, filled from the top. */
final class PdfPages implements AutoCloseable {
  private static final float WIDTH = PDRectangle.A4.getHeight();
  private static final float HEIGHT = PDRectangle.A4.getWidth();
  private static final float MARGIN = 28;
  private static final float SIZE = 6.8f;
  private static final float SMALL = 5.6f;
  private static final float LEADING = 8.4f;
  private static final float PAD = 2;
  private static final float BOTTOM = MARGIN + 16;
  private static final float SIGNATURE = 54;
  private static final Color GREY = new Color(0x55, 0x55, 0x55);
  private static final Color RED = new Color(0xB0, 0x10, 0x10);
  private static final Color LINE = new Color(0xBB, 0xBB, 0xBB);
  private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

  private final PDDocument document;
  private final Sheet sheet;
  private final Language language;
  private final PdfFonts fonts;
  private PDPageContentStream page;
  private float y;

  PdfPages(PDDocument document, Sheet sheet, Language language) throws IOException {
    this.document = document;
    this.sheet = sheet;
    this.language = language;
    this.fonts = new PdfFonts(document);
    this.page = begin();
  }

  static String title(Sheet sheet, Language language) {
    Text title = new Text("收费区与款箱登记簿", "Register of the cash area and the cash boxes");
    return language.of(title) + " · " + sheet.foot("name");
  }

  /** The lines of a cell. */
  List<String> wrapped(PdfColumn column, Sheet.Row row) {
    List<String> lines = new ArrayList<>();
    for (String text : column.texts(row, language)) {
      lines.addAll(fonts.wrap(text, SIZE, column.width() - 2 * PAD));
    }
    return lines;
  }

  /** What stands under a line, over the whole width. */
  List<String> below(Sheet.Row row) {
    String marks = row.cell(SheetColumn.MARKS);
    String text =
        "%s %s  |  %s %s  |  %s %s"
            .formatted(
                language.of(SheetColumn.MARKS.text()),
                marks,
                language.of(SheetColumn.FACTS.text()),
                row.cell(SheetColumn.FACTS),
                language.of(SheetColumn.CHECK.text()),
                row.check());
    return fonts.wrap(text, SMALL, WIDTH - 2 * MARGIN - 2 * PAD);
  }

  /**
   * Puts a line on the pages; one that is longer than a page goes on over the next ones.
   *
   * @return where it stands
   */
  List<Band> row(long number, List<List<String>> columns, List<String> below) throws IOException {
    int depth = columns.stream().mapToInt(List::size).max().orElse(0);
    float whole = height(depth + below.size());
    List<Band> bands = new ArrayList<>();
    boolean fresh = y >= top();
    if (y - whole < BOTTOM && !fresh) {
      next();
    }
    int done = 0;
    while (done < depth) {
      int room = (int) ((y - BOTTOM - 2 * PAD) / LEADING);
      int take = Math.min(depth - done, Math.max(1, room - below.size()));
      boolean last = done + take == depth;
      float before = y;
      part(columns, done, take, last ? below : List.of());
      bands.add(new Band(number, document.getNumberOfPages() - 1, HEIGHT - before, HEIGHT - y));
      done += take;
      if (!last) {
        next();
      }
    }
    return bands;
  }

  private static float height(int lines) {
    return lines * LEADING + 2 * PAD;
  }

  private void part(List<List<String>> columns, int from, int count, List<String> below)
      throws IOException {
    float x = MARGIN;
    for (PdfColumn column : PdfColumn.values()) {
      List<String> lines = columns.get(column.ordinal());
      page.setNonStrokingColor(column == PdfColumn.DIFFERS ? RED : Color.BLACK);
      for (int i = from; i < Math.min(lines.size(), from + count); i++) {
        float at = y - PAD - (i - from) * LEADING - SIZE;
        fonts.show(page, lines.get(i), SIZE, x + PAD, at);
      }
      x += column.width();
    }
    y -= count * LEADING + PAD;
    page.setNonStrokingColor(GREY);
    for (String line : below) {
      y -= LEADING;
      fonts.show(page, line, SMALL, MARGIN + PAD, y + 2);
    }
    y -= PAD;
    rule(y);
  }

  private void rule(float at) throws IOException {
    page.setStrokingColor(LINE);
    page.setLineWidth(0.4f);
    page.moveTo(MARGIN, at);
    page.lineTo(WIDTH - MARGIN, at);
    page.stroke();
  }

  private void next() throws IOException {
    page.close();
    page = begin();
  }

  private PDPageContentStream begin() throws IOException {
    PDPage fresh = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(fresh);
    PDPageContentStream stream = new PDPageContentStream(document, fresh);
    page = stream;
    y = HEIGHT - MARGIN;
    say(title(sheet, language), 12, Color.BLACK, 15);
    for (String line : about()) {
      say(line, SIZE, GREY, LEADING + 1);
    }
    y -= 2;
    headings();
    return stream;
  }

  private void say(String text, float size, Color color, float down) throws IOException {
    page.setNonStrokingColor(color);
    y -= down;
    fonts.show(page, text, size, MARGIN, y + 3);
  }

  private List<String> about() {
    List<String> about = new ArrayList<>();
    about.add(
        language
            .of(new Text("开启时间 %s 至 %s(%s) 营业厅 %s", "Opened from %s to %s (%s), hall %s"))
            .formatted(time("from"), time("until"), sheet.foot("zone"), sheet.foot("hall")));
    about.add(
        language
            .of(new Text("由 %2$s 于 %1$s 生成,共 %3$s 行", "Made at %s by %s, %s lines"))
            .formatted(time("made-at"), sheet.foot("made-by"), sheet.foot("lines")));
    if (!sheet.foot("filter").isEmpty()) {
      about.add(language.of(new Text("仅含:", "Only: ")) + sheet.foot("filter"));
    }
    about.add(
        language
            .of(new Text("日志 %s 截至 %s", "Journal %s, head %s"))
            .formatted(sheet.foot("journal"), sheet.foot("head")));
    return about;
  }

  private String time(String name) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
        .withZone(ZoneId.of(sheet.foot("zone")))
        .format(Instant.parse(sheet.foot(name)));
  }

  private void headings() throws IOException {
    int deep = 1;
    for (PdfColumn column : PdfColumn.values()) {
      deep = Math.max(deep, heading(column).size());
    }
    float height = height(deep);
    page.setNonStrokingColor(SHADE);
    page.addRect(MARGIN, y - height, WIDTH - 2 * MARGIN, height);
    page.fill();
    page.setNonStrokingColor(Color.BLACK);
    float x = MARGIN;
    for (PdfColumn column : PdfColumn.values()) {
      float at = y - PAD;
      for (String line : heading(column)) {
        fonts.show(page, line, SIZE, x + PAD, at - SIZE);
        at -= LEADING;
      }
      x += column.width();
    }
    y -= height;
    top = y;
    rule(y);
  }

  private float top;

  private float top() {
    return top;
  }

  private List<String> heading(PdfColumn column) {
    return fonts.wrap(column.heading(language), SIZE, column.width() - 2 * PAD);
  }

  /** The foot: the seal, room for a signature, and the numbers of all pages. */
  void end() throws IOException {
    if (y - SIGNATURE < BOTTOM) {
      next();
    }
    y -= 6;
    say(language.of(new Text("校验 ", "Seal ")) + sheet.seal(), SIZE, GREY, LEADING + 1);
    say(
        language.of(
            new Text(
                "核对:hallguard register verify 本文件;方法见 docs/register.md。",
                "To check: hallguard register verify FILE; how, says docs/register.md.")),
        SIZE,
        GREY,
        LEADING + 1);
    y -= 10;
    say(
        language.of(
            new Text(
                "复核人签字 ____________________    日期 ______________    审计人员签字 ____________________    日期 ______________",
                "Reviewed by ____________________    date ______________    Auditor ____________________    date ______________")),
        SIZE + 1.5f,
        Color.BLACK,
        LEADING + 4);
    page.close();
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (PDPageContentStream over =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        over.setNonStrokingColor(GREY);
        String number =
            language.of(new Text("第 %d 页,共 %d 页", "Page %d of %d")).formatted(i + 1, pages);
        float width = fonts.width(number, SIZE);
        fonts.show(over, number, SIZE, WIDTH - MARGIN - width, MARGIN);
        fonts.show(over, sheet.foot("head"), SMALL, MARGIN, MARGIN);
      }
    }
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
