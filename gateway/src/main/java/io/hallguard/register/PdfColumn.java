package io.hallguard.register;

import static io.hallguard.register.SheetColumn.AMOUNT;
import static io.hallguard.register.SheetColumn.ASKED_BY;
import static io.hallguard.register.SheetColumn.BOOKED_SEALS;
import static io.hallguard.register.SheetColumn.CONFIRMED_AT;
import static io.hallguard.register.SheetColumn.CONFIRMED_BY;
import static io.hallguard.register.SheetColumn.CREDENTIAL;
import static io.hallguard.register.SheetColumn.DEVIATIONS;
import static io.hallguard.register.SheetColumn.DOCUMENT;
import static io.hallguard.register.SheetColumn.ENDED;
import static io.hallguard.register.SheetColumn.ESCORT;
import static io.hallguard.register.SheetColumn.GIVEN_AT;
import static io.hallguard.register.SheetColumn.GIVEN_BY;
import static io.hallguard.register.SheetColumn.GRANT;
import static io.hallguard.register.SheetColumn.HEARD;
import static io.hallguard.register.SheetColumn.HOLDER;
import static io.hallguard.register.SheetColumn.KIND;
import static io.hallguard.register.SheetColumn.LINE;
import static io.hallguard.register.SheetColumn.MANNER;
import static io.hallguard.register.SheetColumn.NOTES;
import static io.hallguard.register.SheetColumn.NUMBER;
import static io.hallguard.register.SheetColumn.OPENED;
import static io.hallguard.register.SheetColumn.PEOPLE;
import static io.hallguard.register.SheetColumn.PERSON;
import static io.hallguard.register.SheetColumn.PLACE;
import static io.hallguard.register.SheetColumn.PURPOSE;
import static io.hallguard.register.SheetColumn.REVIEWED;
import static io.hallguard.register.SheetColumn.SEAL;
import static io.hallguard.register.SheetColumn.TAKEN_FOR;
import static io.hallguard.register.SheetColumn.VISITOR_CLASS;

import io.hallguard.config.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A column of the printed form: several columns of the sheet, one under the other. */
enum PdfColumn {
  WHICH(44, NUMBER, LINE),
  WHERE(84, PLACE, KIND, TAKEN_FOR),
  WHEN(62, OPENED, HEARD),
  WHO(88, VISITOR_CLASS, HOLDER, PERSON, CREDENTIAL, DOCUMENT, PEOPLE, ESCORT),
  WHY(88, PURPOSE),
  WHAT(64, SEAL, AMOUNT, BOOKED_SEALS),
  CONSENT(78, ASKED_BY, GRANT, MANNER, GIVEN_BY, GIVEN_AT),
  UNTIL(62, ENDED),
  WRITTEN(66, CONFIRMED_BY, CONFIRMED_AT),
  DIFFERS(78, DEVIATIONS),
  LATER(72, NOTES, REVIEWED);

  /** Whose value says nothing without its name. */
  private static final Set<SheetColumn> NAMED =
      EnumSet.of(
          LINE,
          PERSON,
          CREDENTIAL,
          DOCUMENT,
          PEOPLE,
          ESCORT,
          AMOUNT,
          BOOKED_SEALS,
          ASKED_BY,
          GRANT,
          REVIEWED);

  private final float width;
  private final List<SheetColumn> parts;

  PdfColumn(float width, SheetColumn... parts) {
    this.width = width;
    this.parts = List.of(parts);
  }

  float width() {
    return width;
  }

  /** The heading. */
  String heading(Language language) {
    return parts.stream()
        .filter(part -> !NAMED.contains(part) || part == LINE || part == GRANT)
        .map(part -> language.of(part.text()))
        .collect(Collectors.joining(" / "));
  }

  /** What stands in it, one text under the other. */
  List<String> texts(Sheet.Row row, Language language) {
    List<String> texts = new ArrayList<>();
    for (SheetColumn part : parts) {
      String text = row.cell(part);
      if (!text.isEmpty()) {
        texts.add(NAMED.contains(part) ? language.of(part.text()) + " " + text : text);
      }
    }
    return texts;
  }
}
