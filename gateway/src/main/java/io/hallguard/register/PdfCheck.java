package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.register.Finding.What;
import io.hallguard.register.PdfSheet.Band;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Holds what is seen on the pages against the data that is attached: the pages are drawn anew from
 * the data, and both are compared as text and as pictures.
 */
final class PdfCheck {
  private static final float DOTS_PER_INCH = 72;

  private final List<Finding> findings = new ArrayList<>();
  private final TreeSet<Long> differing = new TreeSet<>();
  private final TreeSet<Integer> pages = new TreeSet<>();

  private PdfCheck() {}

  /** The attached sheet of a file; empty when there is none. */
  static Optional<Sheet> attached(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
      Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
      PDComplexFileSpecification named = files == null ? null : files.get(PdfSheet.ATTACHED);
      return named == null || named.getEmbeddedFile() == null
          ? Optional.empty()
          : Optional.of(CsvSheet.read(new String(named.getEmbeddedFile().toByteArray(), UTF_8)));
    }
  }

  /** What is seen otherwise than the sheet says. */
  static List<Finding> check(Path file, Sheet sheet) throws IOException {
    PdfCheck check = new PdfCheck();
    try (PDDocument document = Loader.loadPDF(file.toFile());
        PdfSheet.Drawn drawn = PdfSheet.draw(sheet)) {
      check.compare(document, drawn);
    }
    check.differing.forEach(number -> check.findings.add(new Finding(What.TEXT_DIFFERS, number)));
    check.pages.forEach(page -> check.findings.add(new Finding(What.PAGE_DIFFERS, page + 1)));
    return check.findings;
  }

  private void compare(PDDocument document, PdfSheet.Drawn drawn) throws IOException {
    // Fonts are embedded when a document is saved; only then is it what a reader sees.
    java.io.ByteArrayOutputStream saved = new java.io.ByteArrayOutputStream();
    drawn.document().save(saved);
    try (PDDocument again = Loader.loadPDF(saved.toByteArray())) {
      int count = Math.max(document.getNumberOfPages(), again.getNumberOfPages());
      for (int page = 0; page < count; page++) {
        if (page >= document.getNumberOfPages() || page >= again.getNumberOfPages()) {
          pages.add(page);
        } else {
          texts(page, document, again, drawn.bands());
          pictures(page, document, again, drawn.bands());
        }
      }
    }
  }

  private void texts(int page, PDDocument document, PDDocument again, List<Band> bands)
      throws IOException {
    Map<Long, String> there = Seen.on(document, page, bands);
    Map<Long, String> wanted = Seen.on(again, page, bands);
    TreeSet<Long> all = new TreeSet<>(there.keySet());
    all.addAll(wanted.keySet());
    for (long number : all) {
      if (!there.getOrDefault(number, "").equals(wanted.getOrDefault(number, ""))) {
        differs(number, page);
      }
    }
  }

  private void differs(long number, int page) {
    if (number > 0) {
      differing.add(number);
    } else {
      pages.add(page);
    }
  }

  private void pictures(int page, PDDocument document, PDDocument again, List<Band> bands)
      throws IOException {
    BufferedImage there = picture(document, page);
    BufferedImage wanted = picture(again, page);
    if (there.getWidth() != wanted.getWidth() || there.getHeight() != wanted.getHeight()) {
      pages.add(page);
      return;
    }
    for (int y = 0; y < wanted.getHeight(); y++) {
      if (!row(there, y).equals(row(wanted, y))) {
        differs(numberAt(bands, page, y + 0.5f), page);
      }
    }
  }

  private static BufferedImage picture(PDDocument document, int page) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
  }

  private static List<Integer> row(BufferedImage picture, int y) {
    List<Integer> row = new ArrayList<>(picture.getWidth());
    for (int x = 0; x < picture.getWidth(); x++) {
      row.add(picture.getRGB(x, y));
    }
    return row;
  }

  /** The line at a height of a page; 0 above and below all lines. */
  private static long numberAt(List<Band> bands, int page, float y) {
    return bands.stream()
        .filter(band -> band.page() == page && y >= band.top() && y < band.bottom())
        .map(Band::number)
        .findFirst()
        .orElse(0L);
  }

  /** The signs on a page by the line that they stand in, in reading order. */
  private static final class Seen extends PDFTextStripper {
    private final int page;
    private final List<Band> bands;
    private final Map<Long, StringBuilder> seen = new TreeMap<>();

    private Seen(int page, List<Band> bands) {
      this.page = page;
      this.bands = bands;
      setSortByPosition(true);
      setStartPage(page + 1);
      setEndPage(page + 1);
    }

    static Map<Long, String> on(PDDocument document, int page, List<Band> bands)
        throws IOException {
      Seen seen = new Seen(page, bands);
      Writer nowhere = new StringWriter();
      seen.writeText(document, nowhere);
      Map<Long, String> texts = new TreeMap<>();
      seen.seen.forEach((number, signs) -> texts.put(number, signs.toString()));
      return texts;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      for (TextPosition position : positions) {
        long number = numberAt(bands, page, position.getYDirAdj());
        seen.computeIfAbsent(number, _ -> new StringBuilder()).append(position.getUnicode());
      }
    }
  }
}
