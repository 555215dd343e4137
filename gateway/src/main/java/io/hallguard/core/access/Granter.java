package io.hallguard.core.access;

import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.VisitorPolicy.Approvers;
import io.hallguard.core.state.Absence;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Person;
import io.hallguard.core.state.Request;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may consent to a certain entry: the lead; the deputy while no lead is there who could, unless
 * the hall asks for the lead in person; never whoever asks or enters (四.2.4; granter and requester
 * are two people). Where the hall asks for it, the superior unit has consented before.
 */
final class Granter {
  private final Draft draft;
  private final Actor actor;
  private final GrantTerms terms;
  private final Collection<SubjectId> askers;

  /**
   * For one entry.
   *
   * @param askers who asked for it
   */
  Granter(Draft draft, Actor actor, GrantTerms terms, Collection<SubjectId> askers) {
    this.draft = draft;
    this.actor = actor;
    this.terms = terms;
    this.askers = askers;
  }

  /** Why the actor may not consent; empty when they may. */
  Optional<Refusal> refuse() {
    if (interested(actor.subject())) {
      return Optional.of(
          Refusal.notAllowed(
              "不能给自己授权,请由代班长授权。",
              "Expected another person than the holder or the requester to give the grant, but both"
                  + " are you; ask the deputy."));
    }
    if (!actor.any(Role.LEAD) && approvers() == Approvers.LEAD) {
      return Optional.of(
          Refusal.notAllowed(
              "%s只能由班长本人同意(本厅设置)。".formatted(terms.holderClass().text().zh()),
              "Expected a lead to consent to %s in person (this hall's setting), but you are a deputy."
                  .formatted(terms.holderClass().text().en())));
    }
    if (actor.any(Role.LEAD) || availableLeads().findAny().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.notAllowed(
            "班长在岗,请由班长授权;班长离岗时需先指定代班长。",
            "Expected the lead to be away or to be the one who asks, but a lead is on duty; a deputy"
                + " consents only in the lead's place."));
  }

  /**
   * Why consent has to wait for the superior unit's; empty when it need not.
   *
   * @param request the question that is answered; none when nobody asked
   */
  Optional<Refusal> superiorFirst(Optional<Request> request) {
    if (approvers() != Approvers.LEAD_AND_SUPERIOR
        || request.flatMap(Request::endorsedBy).isPresent()) {
      return Optional.empty();
    }
    String zh = terms.holderClass().text().zh();
    String en = terms.holderClass().text().en();
    return Optional.of(
        request.isPresent()
            ? Refusal.conflict(
                "%s须先经上级同意(本厅设置),上级还没有同意。".formatted(zh),
                ("Expected the superior unit to have consented to %s first (this hall's setting), but"
                        + " it has not yet.")
                    .formatted(en))
            : Refusal.invalid(
                "%s须先经上级同意(本厅设置):请先提出申请,上级同意后再由班长同意。".formatted(zh),
                ("Expected a request for %s, to which the superior unit consents before the lead does"
                        + " (this hall's setting), but this grant is given without one.")
                    .formatted(en)));
  }

  /** Whether that person's word by telephone can stand for the lead's. */
  boolean counts(Person contact, Request request) {
    boolean mayConsent =
        switch (approvers()) {
          case LEAD -> contact.is(Role.LEAD);
          case LEAD_OR_DEPUTY ->
              contact.is(Role.LEAD) || contact.is(Role.EMERGENCY) || contact.is(Role.LEADERSHIP);
          case LEAD_AND_SUPERIOR ->
              contact.is(Role.LEADERSHIP)
                  || (request.endorsedBy().isPresent()
                      && (contact.is(Role.LEAD) || contact.is(Role.EMERGENCY)));
        };
    return mayConsent && !interested(contact.id());
  }

  private Approvers approvers() {
    return draft.plan().parameters().visitors().of(terms.holderClass()).approvers();
  }

  /** In what capacity the actor consents. */
  Manner manner() {
    return actor.any(Role.LEAD) ? Manner.LEAD : Manner.DEPUTY;
  }

  /** Whether anybody is there who could consent: a lead, or a deputy in a lead's place. */
  boolean somebodyThere() {
    return availableLeads().findAny().isPresent() || deputies().findAny().isPresent();
  }

  private Stream<Person> availableLeads() {
    return draft.state().people().values().stream()
        .filter(person -> person.is(Role.LEAD))
        .filter(person -> !draft.state().absences().containsKey(person.id()))
        .filter(person -> !interested(person.id()));
  }

  /** A deputy who stands in by name comes first; without names any deputy does. */
  private Stream<Person> deputies() {
    return draft.state().people().values().stream()
        .filter(person -> person.is(Role.DEPUTY))
        .filter(_ -> approvers() != Approvers.LEAD)
        .filter(person -> named(person.id()) || draft.state().absences().isEmpty())
        .filter(person -> !interested(person.id()));
  }

  private boolean named(SubjectId deputy) {
    return draft.state().absences().values().stream().map(Absence::deputy).anyMatch(deputy::equals);
  }

  private boolean interested(SubjectId person) {
    return terms.subject().equals(Optional.of(person)) || askers.contains(person);
  }
}
