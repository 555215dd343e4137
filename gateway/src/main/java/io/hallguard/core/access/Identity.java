package io.hallguard.core.access;

import io.hallguard.core.event.CredentialId;
import io.hallguard.core.event.IdentityFact.CodesLocked;
import io.hallguard.core.event.IdentityFact.DuressGiven;
import io.hallguard.core.event.IdentityFact.IdentityRefused;
import io.hallguard.core.event.IdentityFact.PersonIdentified;
import io.hallguard.core.event.IdentityFact.Proof;
import io.hallguard.core.event.IdentityFact.Why;
import io.hallguard.core.event.Input.Presentation;
import io.hallguard.core.event.PersonFact.Ending;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.VisitorRules;
import io.hallguard.core.state.Deadlines;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Person;
import io.hallguard.core.state.Threshold;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes out who stands before a door or a box, or says why not. A badge says who; it never says
 * that the person may, and never that it was this person who went through.
 */
public final class Identity {
  private final Draft draft;
  private final PlaceId place;
  private final Instant occurredAt;

  private Identity(Draft draft, PlaceId place, Instant occurredAt) {
    this.draft = draft;
    this.place = place;
    this.occurredAt = occurredAt;
  }

  /** Looks at what was presented. */
  public static void present(
      Draft draft, PlaceId place, Presentation presentation, Instant occurredAt) {
    Identity identity = new Identity(draft, place, occurredAt);
    switch (presentation) {
      case Presentation.Badge badge -> identity.badge(badge.credential(), Proof.BADGE);
      case Presentation.BadgeAndCode both ->
          identity.unlessLocked(
              both.credential(), () -> identity.badge(both.credential(), Proof.BADGE_AND_PIN));
      case Presentation.BadgeAndDuressCode both ->
          identity.unlessLocked(both.credential(), () -> identity.duress(both.credential()));
      case Presentation.WrongCode wrong ->
          identity.unlessLocked(wrong.credential(), () -> identity.wrong(wrong.credential()));
      case Presentation.DuressAtScreen typed -> identity.duressAtScreen(typed.person());
      case Presentation.SignedIn person -> identity.signedIn(person.person());
    }
  }

  private void badge(CredentialId credential, Proof proof) {
    Optional<Why> refused = refused(credential);
    if (refused.isPresent()) {
      refuse(credential, refused.get());
    } else {
      made(holder(credential).orElseThrow().id(), Optional.of(credential), proof);
    }
  }

  /** What happens afterwards must look like success. */
  private void duress(CredentialId credential) {
    if (refused(credential).isEmpty()) {
      draft.emit(new DuressGiven(place, holder(credential).orElseThrow().id(), occurredAt));
    }
    badge(credential, Proof.BADGE_AND_PIN);
  }

  private void duressAtScreen(SubjectId person) {
    if (draft.state().person(person).map(Person::active).orElse(false)) {
      draft.emit(new DuressGiven(place, person, occurredAt));
    }
  }

  private void wrong(CredentialId credential) {
    refuse(credential, Why.WRONG_CODE);
    VisitorRules rules = draft.plan().parameters().visitors();
    int failures = threshold().wrongCodes();
    if (failures >= rules.wrongCodes()) {
      draft.emit(new CodesLocked(place, failures, rules.locked()));
    }
  }

  private void signedIn(SubjectId person) {
    if (draft.state().person(person).map(Person::active).orElse(false)) {
      made(person, Optional.empty(), Proof.SIGN_IN);
    }
  }

  private void unlessLocked(CredentialId credential, Runnable otherwise) {
    boolean locked =
        threshold()
            .locked()
            .map(since ->
                !Deadlines.passed(
                    draft.state(),
                    since,
                    draft.plan().parameters().visitors().locked(),
                    draft.now()))
            .orElse(false);
    if (locked) {
      refuse(credential, Why.LOCKED);
    } else {
      otherwise.run();
    }
  }

  private Optional<Why> refused(CredentialId credential) {
    Optional<Person> holder = holder(credential);
    if (holder.isEmpty()) {
      return Optional.of(Why.UNKNOWN);
    }
    Optional<Ending> ended =
        Optional.ofNullable(holder.get().credentials().get(credential))
            .flatMap(Person.Credential::ended);
    if (ended.equals(Optional.of(Ending.LOST))) {
      return Optional.of(Why.LOST);
    }
    return ended.isPresent() || !holder.get().active() ? Optional.of(Why.ENDED) : Optional.empty();
  }

  private Optional<Person> holder(CredentialId credential) {
    return draft.state().holder(credential);
  }

  private Threshold threshold() {
    return draft.state().place(place).threshold();
  }

  private void made(SubjectId person, Optional<CredentialId> credential, Proof proof) {
    draft.emit(new PersonIdentified(place, person, credential, proof, occurredAt));
  }

  private void refuse(CredentialId credential, Why why) {
    draft.emit(new IdentityRefused(place, Optional.of(credential), why, occurredAt));
  }
}
