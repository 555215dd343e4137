package io.hallguard.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hallguard.config.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The printed form of a sheet: A4 across, everything drawn from the CSV of the same sheet, which is
 * attached. Whoever has the CSV can draw the pages again and hold them against these.
 */
public final class PdfSheet {
  /** The name of the attachment. */
  static final String ATTACHED = "register.csv";

  /** Goes up when the same sheet would be drawn otherwise. */
  static final String PRODUCER = "HallGuard register 1";

  private final Sheet sheet;
  private final Language language;
  private final PDDocument document;
  private final List<Band> bands = new ArrayList<>();

  private PdfSheet(Sheet sheet, PDDocument document) {
    this.sheet = sheet;
    this.language = SheetCheck.language(sheet);
    this.document = document;
  }

  /**
   * Where a line stands on the pages.
   *
   * @param number of the line in the sheet
   * @param page from 0
   * @param top and {@code bottom}, in points from the page's top
   */
  record Band(long number, int page, float top, float bottom) {}

  /** A drawn sheet, to be closed. */
  record Drawn(PDDocument document, List<Band> bands) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  /** Writes the printed form of a sheet that was written as CSV; the stream stays open. */
  public static void write(OutputStream out, byte[] csv) throws IOException {
    try (Drawn drawn = draw(CsvSheet.read(new String(csv, UTF_8)))) {
      attach(drawn.document(), csv);
      drawn.document().save(out);
    }
  }

  /** Draws a sheet. */
  static Drawn draw(Sheet sheet) throws IOException {
    PDDocument document = new PDDocument();
    boolean drawn = false;
    try {
      PdfSheet pdf = new PdfSheet(sheet, document);
      pdf.draw();
      drawn = true;
      return new Drawn(document, List.copyOf(pdf.bands));
    } finally {
      if (!drawn) {
        document.close();
      }
    }
  }

  private void draw() throws IOException {
    document.getDocumentInformation().setTitle(PdfPages.title(sheet, language));
    document.getDocumentInformation().setProducer(PRODUCER);
    try (PdfPages pages = new PdfPages(document, sheet, language)) {
      for (Sheet.Row row : sheet.rows()) {
        List<List<String>> columns = new ArrayList<>();
        for (PdfColumn column : PdfColumn.values()) {
          columns.add(pages.wrapped(column, row));
        }
        bands.addAll(pages.row(row.number(SheetColumn.NUMBER), columns, pages.below(row)));
      }
      pages.end();
    }
  }

  private static void attach(PDDocument document, byte[] csv) throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(csv));
    file.setSubtype("text/csv");
    file.setSize(csv.length);
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile(ATTACHED);
    named.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(ATTACHED, named));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
