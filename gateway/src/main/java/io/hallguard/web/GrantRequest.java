package io.hallguard.web;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.GrantTerms.Kind;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.Parameters.GrantTimes;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.web.http.Fields;
import io.hallguard.web.port.Account;
import io.hallguard.web.port.Accounts;
import io.hallguard.web.view.TextLimits;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was asked for in a new grant.
 *
 * @param credential the raw number of the badge; it goes no further than to its pseudonym
 */
record GrantRequest(
    Kind kind,
    VisitorClass holderClass,
    Optional<SubjectId> subject,
    String name,
    Optional<String> credential,
    String purpose,
    Optional<SubjectId> escort,
    Set<PlaceId> places,
    Optional<Instant> from,
    Optional<Instant> until,
    int people,
    Optional<String> document,
    Optional<String> seals) {

  /** The fields of the body. */
  static final String[] FIELDS = {
    "kind",
    "class",
    "subject",
    "name",
    "places",
    "from",
    "until",
    "purpose",
    "escort",
    "credential",
    "people",
    "document",
    "seals"
  };

  /** Reads the body; what is wrong is told to the fields. */
  static GrantRequest read(Fields fields, Accounts accounts) {
    Kind kind = fields.word("kind", Kind.class);
    Optional<Account> holder = person(fields, "subject", accounts);
    Optional<String> name = fields.optionalText("name", TextLimits.NAME);
    if (holder.isEmpty() && name.isEmpty()) {
      fields.wrong("name", "请填写姓名。", "Expected the holder's name, but there is none.");
    }
    Optional<String> credential = fields.optionalText("credential", TextLimits.CREDENTIAL);
    Optional<Instant> until = fields.moment("until");
    switch (kind) {
      case VISIT -> {
        if (credential.isPresent()) {
          fields.wrong(
              "credential",
              "单次授权不需要凭证。",
              "Expected no credential for one visit, but there is one.");
        }
      }
      case STANDING -> standing(fields, credential, until);
    }
    return new GrantRequest(
        kind,
        fields.word("class", VisitorClass.class),
        holder.map(Account::subject),
        name.or(() -> holder.map(Account::name)).orElse(""),
        credential,
        fields.text("purpose", TextLimits.PURPOSE),
        person(fields, "escort", accounts).map(Account::subject),
        fields.texts("places").stream().map(PlaceId::new).collect(Collectors.toSet()),
        fields.moment("from"),
        until,
        fields.number("people", 1, GrantTerms.Details.PEOPLE_MAX, 1),
        document(fields),
        fields.optionalText("seals", TextLimits.SEAL));
  }

  /** Four digits of a number suffice to find it again; the whole of it is never kept. */
  private static Optional<String> document(Fields fields) {
    Optional<String> document = fields.optionalText("document", TextLimits.DOCUMENT);
    long digits = document.stream().flatMapToInt(String::chars).filter(Character::isDigit).count();
    if (digits > 4) {
      fields.wrong(
          "document",
          "只填证件种类和末四位,不要填完整号码。",
          "Expected the kind of document and its last four digits, but there are more digits.");
    }
    return document;
  }

  private static void standing(
      Fields fields, Optional<String> credential, Optional<Instant> until) {
    if (credential.isEmpty()) {
      fields.wrong(
          "credential",
          "长期授权必须登记凭证(卡号)。",
          "Expected the badge's number for a standing grant, but there is none.");
    }
    if (until.isEmpty()) {
      fields.wrong(
          "until", "长期授权必须写明结束时间。", "Expected the end of a standing grant, but there is none.");
    }
  }

  private static Optional<Account> person(Fields fields, String field, Accounts accounts) {
    Optional<String> subject = fields.optionalText(field, TextLimits.NAME);
    Optional<Account> account =
        subject
            .flatMap(text -> accounts.bySubject(new SubjectId(text)))
            .filter(known -> !known.disabled());
    if (subject.isPresent() && account.isEmpty()) {
      fields.wrong(field, "没有这个人员。", "Expected a person known to the hall, but found none.");
    }
    return account;
  }

  /**
   * The terms, from the moment at which the command is taken in. Without any time it is a walk-up
   * approval; with a beginning only it is a booking, with a margin on both sides.
   */
  GrantTerms terms(
      Stamp now,
      GrantTimes times,
      TextRef holder,
      TextRef purposeText,
      Optional<CredentialId> pseudonym,
      Optional<GrantTerms.Details> details) {
    boolean booking = from.isPresent() && until.isEmpty();
    Instant begin = from.map(f -> booking ? f.minus(times.bookingMargin()) : f).orElse(now.wall());
    Instant end =
        until.orElseGet(() ->
            from.map(f -> f.plus(times.bookingMargin())).orElse(now.wall().plus(times.walkUp())));
    return new GrantTerms(
        kind,
        holderClass,
        subject,
        pseudonym,
        holder,
        purposeText,
        escort,
        places,
        begin,
        end,
        details);
  }

  /** Without the badge's number and the words about people. */
  @Override
  public String toString() {
    return "GrantRequest[kind=%s, places=%s]".formatted(kind, places);
  }
}
