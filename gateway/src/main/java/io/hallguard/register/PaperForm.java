package io.hallguard.register;

import io.hallguard.config.Language;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The empty form for the hours in which the gateway is down, to lie in a drawer: A4 across, the
 * hall's own doors and boxes by name. What is written on it is entered later and stays marked.
 */
final class PaperForm {
  private static final float WIDTH = PDRectangle.A4.getHeight();
  private static final float HEIGHT = PDRectangle.A4.getWidth();
  private static final float MARGIN = 28;
  private static final float SIZE = 7.5f;
  private static final float LEADING = 10;
  private static final float PAD = 3;
  private static final float ROW = 27;
  private static final float FOOT = 44;
  private static final Color LINE = new Color(0x66, 0x66, 0x66);
  private static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

  /** A column of the form: what is written into it by hand. */
  private record Column(String zh, String en, float width) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("序号", "No.", 28),
          new Column("地点(编号)", "Place (its letter)", 52),
          new Column("开启时间", "Opened at", 58),
          new Column("关闭或离开时间", "Closed or left at", 62),
          new Column("人员类别", "Class", 62),
          new Column("姓名、人数", "Name, how many", 88),
          new Column("证件末四位", "Document, last four", 56),
          new Column("事由", "Purpose", 104),
          new Column("陪同", "Escort", 54),
          new Column("封签号、金额", "Seal, amount", 72),
          new Column("班长同意:签字、时间", "Lead's consent: signed, when", 84),
          new Column("登记人签字", "Written by", 66));

  private final HallPlan plan;
  private final Language language;
  private final PDDocument document;
  private final PdfFonts fonts;

  private PaperForm(HallPlan plan, Language language, PDDocument document) throws IOException {
    this.plan = plan;
    this.language = language;
    this.document = document;
    this.fonts = new PdfFonts(document);
  }

  /** Writes so many pages; the stream stays open. */
  static void write(OutputStream out, HallPlan plan, Language language, int pages)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PaperForm form = new PaperForm(plan, language, document);
      int number = 1;
      for (int i = 0; i < pages; i++) {
        number = form.page(number);
      }
      document.getDocumentInformation().setTitle(form.title());
      document.save(out);
    }
  }

  private String title() {
    return language.of(
            new Text("收费区与款箱登记表(网关停用时)", "Paper form for the cash area and the cash boxes"))
        + " · "
        + language.of(plan.name());
  }

  /** A page whose first row has that number; the number after its last. */
  private int page(int first) throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(page);
    try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
      float y = head(ink);
      float top = y;
      y = headings(ink, y);
      int number = first;
      while (y - ROW > MARGIN + FOOT) {
        fonts.show(ink, Integer.toString(number), SIZE, MARGIN + PAD, y - ROW / 2 - SIZE / 2);
        y -= ROW;
        line(ink, MARGIN, y, WIDTH - MARGIN, y);
        number++;
      }
      columns(ink, top, y);
      foot(ink, y);
      return number;
    }
  }

  private float head(PDPageContentStream ink) throws IOException {
    float y = HEIGHT - MARGIN - 12;
    fonts.show(ink, title(), 13, MARGIN, y);
    String date = language.of(new Text("日期 ____________", "Date ____________"));
    fonts.show(ink, date, 11, WIDTH - MARGIN - fonts.width(date, 11), y);
    y -= 6;
    for (String about : List.of(places(), classes(), rule())) {
      for (String text : fonts.wrap(about, SIZE, WIDTH - 2 * MARGIN)) {
        y -= LEADING;
        fonts.show(ink, text, SIZE, MARGIN, y);
      }
    }
    return y - 6;
  }

  private String places() {
    List<Place> places = plan.places().values().stream().filter(Place::registered).toList();
    StringBuilder text = new StringBuilder(language.of(new Text("地点:", "Places: ")));
    for (int i = 0; i < places.size(); i++) {
      text.append(letter(i)).append(' ').append(language.of(places.get(i).name())).append("  ");
    }
    return text.toString().stripTrailing();
  }

  /** A to Z, then A1 to Z1. */
  private static String letter(int index) {
    String letter = Character.toString('A' + index % 26);
    return index < 26 ? letter : letter + index / 26;
  }

  private String classes() {
    return language.of(new Text("人员类别:", "Classes: "))
        + Arrays.stream(VisitorClass.values())
            .map(VisitorClass::text)
            .map(language::of)
            .collect(Collectors.joining(language.of(new Text("、", ", "))));
  }

  private String rule() {
    return language.of(
        new Text(
            "四.2.4:非收费人员进入收费区或开启款箱,须先征得班长同意并登记。网关恢复后请逐行补录(登记簿 → 补录),补录的行会一直标注。",
            "四.2.4: the lead consents, and it is registered, before anybody else than a cashier enters the"
                + " cash area or opens a box. When the gateway is back, enter each row (register → paper"
                + " form); such lines stay marked."));
  }

  private float headings(PDPageContentStream ink, float top) throws IOException {
    int deep = COLUMNS.stream().mapToInt(column -> heading(column).size()).max().orElse(1);
    float height = deep * LEADING + 2 * PAD;
    ink.setNonStrokingColor(SHADE);
    ink.addRect(MARGIN, top - height, WIDTH - 2 * MARGIN, height);
    ink.fill();
    ink.setNonStrokingColor(Color.BLACK);
    float x = MARGIN;
    for (Column column : COLUMNS) {
      float y = top - PAD;
      for (String text : heading(column)) {
        y -= LEADING;
        fonts.show(ink, text, SIZE, x + PAD, y + 2);
      }
      x += column.width();
    }
    line(ink, MARGIN, top, WIDTH - MARGIN, top);
    line(ink, MARGIN, top - height, WIDTH - MARGIN, top - height);
    return top - height;
  }

  private List<String> heading(Column column) {
    return fonts.wrap(
        language.of(new Text(column.zh(), column.en())), SIZE, column.width() - 2 * PAD);
  }

  private void columns(PDPageContentStream ink, float top, float bottom) throws IOException {
    float x = MARGIN;
    line(ink, x, top, x, bottom);
    for (Column column : COLUMNS) {
      x += column.width();
      line(ink, x, top, x, bottom);
    }
  }

  private void foot(PDPageContentStream ink, float bottom) throws IOException {
    fonts.show(
        ink,
        language.of(
            new Text(
                "停用 ________ 至 ________   班长复核签字 ________________   补录人 ________________   补录时间 ________________",
                "Down from ________ to ________   Lead's signature ________________   Entered later by"
                    + " ________________   at ________________")),
        9,
        MARGIN,
        bottom - 22);
  }

  private static void line(PDPageContentStream ink, float x1, float y1, float x2, float y2)
      throws IOException {
    ink.setStrokingColor(LINE);
    ink.setLineWidth(0.5f);
    ink.moveTo(x1, y1);
    ink.lineTo(x2, y2);
    ink.stroke();
  }
}
