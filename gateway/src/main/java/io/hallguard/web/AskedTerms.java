package io.hallguard.web;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.TextRef;
import io.hallguard.core.plan.Parameters.GrantTimes;
import io.hallguard.loop.PrivateText;
import io.hallguard.web.http.PrivateTexts;
import java.util.Optional;
import java.util.stream.Stream;

/** What was asked for, with its words on their way to where they are kept. */
record AskedTerms(
    GrantRequest request,
    GrantTimes times,
    PrivateText holder,
    PrivateText purpose,
    Optional<PrivateText> document,
    Optional<PrivateText> seals,
    Optional<CredentialId> pseudonym) {

  static AskedTerms of(GrantRequest request, PrivateTexts texts, WebParts parts) {
    return new AskedTerms(
        request,
        parts.views().plan().parameters().grant(),
        texts.keep(request.name()),
        texts.keep(request.purpose()),
        request.document().map(texts::keep),
        request.seals().map(texts::keep),
        request.credential().map(typed -> Badges.credential(parts.pseudonyms(), typed)));
  }

  /** The words that go with the command. */
  PrivateText[] texts() {
    return Stream.concat(
            Stream.of(holder, purpose), Stream.concat(document.stream(), seals.stream()))
        .toArray(PrivateText[]::new);
  }

  /** The terms, from the moment at which the command is taken in. */
  GrantTerms at(Stamp now) {
    Optional<TextRef> shown = document.map(PrivateText::ref);
    Optional<TextRef> booked = seals.map(PrivateText::ref);
    Optional<GrantTerms.Details> details =
        request.people() > 1 || shown.isPresent() || booked.isPresent()
            ? Optional.of(new GrantTerms.Details(request.people(), shown, booked))
            : Optional.empty();
    return request.terms(now, times, holder.ref(), purpose.ref(), pseudonym, details);
  }
}
