package io.hallguard.core.access;

import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Grant;
import io.hallguard.core.state.Request;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether terms can be asked for and consented to at all, whoever consents. */
final class Terms {
  private final Draft draft;
  private final GrantTerms terms;

  private Terms(Draft draft, GrantTerms terms) {
    this.draft = draft;
    this.terms = terms;
  }

  /** Why they make no sense in this hall; empty when they do. */
  static Optional<Refusal> refuse(Draft draft, GrantTerms terms) {
    Terms check = new Terms(draft, terms);
    return check.places().or(check::window).or(check::holder).or(check::escort).or(check::document);
  }

  /** The same without what the class's policy asks for: an emergency does not wait for papers. */
  static Optional<Refusal> possible(Draft draft, GrantTerms terms) {
    Terms check = new Terms(draft, terms);
    return check.places().or(check::window).or(check::holder);
  }

  /**
   * Whether the same person already has a question or a grant for an overlapping time and place.
   *
   * @param own the question that is being answered; it does not overlap itself
   */
  static Optional<Refusal> overlapping(Draft draft, GrantTerms terms, Optional<Request> own) {
    Optional<SubjectId> subject = terms.subject();
    if (subject.isEmpty() || terms.kind() == GrantTerms.Kind.STANDING) {
      return Optional.empty();
    }
    Stream<GrantTerms> asked =
        draft.state().requests().values().stream()
            .filter(Request::open)
            .filter(request -> !own.map(Request::id).equals(Optional.of(request.id())))
            .map(Request::terms);
    Stream<GrantTerms> given =
        draft.state().grants().values().stream()
            .filter(grant -> grant.status() == Grant.Status.OPEN)
            .map(Grant::terms);
    return Stream.concat(asked, given)
        .filter(other -> other.kind() == GrantTerms.Kind.VISIT)
        .filter(other -> other.subject().equals(subject))
        .filter(other -> overlaps(other, terms))
        .findFirst()
        .map(other ->
            Refusal.conflict(
                "同一人在重叠的时间、同一地点已有申请或授权,请先撤回或等它结束。",
                "Expected a time that is still free, but the same person already has a request or a"
                    + " grant for an overlapping time at the same place; withdraw that one first."));
  }

  private static boolean overlaps(GrantTerms one, GrantTerms other) {
    return one.from().isBefore(other.until())
        && other.from().isBefore(one.until())
        && !Collections.disjoint(one.places(), other.places());
  }

  private Optional<Refusal> places() {
    if (terms.places().isEmpty()) {
      return Optional.of(
          Refusal.invalid("请至少选择一个门或款箱。", "Expected at least one door or box, but none is named."));
    }
    for (PlaceId id : terms.places()) {
      if (draft.plan().place(id).isEmpty()) {
        return Optional.of(
            Refusal.invalid(
                "本厅没有“%s”这个地方。".formatted(id),
                "Expected places of this hall, but there is no '%s'.".formatted(id)));
      }
      if (!grantable(id)) {
        return Optional.of(
            Refusal.invalid(
                "“%s”不是收费区的门,也不是款箱,无需授权。".formatted(id),
                "Expected cash-area doors and boxes, but '%s' is neither.".formatted(id)));
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> window() {
    Duration longest = draft.plan().parameters().grant().longest();
    if (!terms.until().isAfter(terms.from())) {
      return Optional.of(
          Refusal.invalid("结束时间必须晚于开始时间。", "Expected the end after the beginning, but it is not."));
    }
    if (!terms.until().isAfter(draft.now().wall())) {
      return Optional.of(
          Refusal.invalid(
              "这个时间段已经过去;事后补批不算事先同意。",
              "Expected a window that is not over, but it is; consent afterwards is not consent"
                  + " before."));
    }
    if (Duration.between(terms.from(), terms.until()).compareTo(longest) > 0) {
      return Optional.of(
          Refusal.invalid(
              "一次授权最长 %d 小时(本厅设置)。".formatted(longest.toHours()),
              "Expected a window of at most %d hours (this hall's setting), but it is longer."
                  .formatted(longest.toHours())));
    }
    return Optional.empty();
  }

  /** Whoever left the hall's service is a visitor like any other, and not of this hall. */
  private Optional<Refusal> holder() {
    return terms
        .subject()
        .flatMap(draft.state()::person)
        .filter(person -> !person.active())
        .map(_ ->
            Refusal.invalid(
                "此人已离职,不能作为本厅人员进入;请按来访人员申请。",
                "Expected a person of this hall, but this one has left its service; ask for a"
                    + " visitor instead."));
  }

  private Optional<Refusal> escort() {
    if (terms.kind() == GrantTerms.Kind.STANDING) {
      return Optional.empty();
    }
    if (terms.escort().isEmpty()) {
      return policy().escort()
          ? Optional.of(
              Refusal.invalid(
                  "%s进入需有本厅人员陪同(本厅设置),请填写陪同人。".formatted(className().zh()),
                  "Expected an escort for %s (this hall's setting), but none is named."
                      .formatted(className().en())))
          : Optional.empty();
    }
    SubjectId escort = terms.escort().get();
    if (terms.subject().equals(Optional.of(escort))) {
      return Optional.of(
          Refusal.invalid(
              "陪同人不能是进入者本人。", "Expected another person as escort, but it is the holder."));
    }
    boolean gone = draft.state().person(escort).map(person -> !person.active()).orElse(false);
    return gone
        ? Optional.of(
            Refusal.invalid(
                "陪同人已离职,请另选。",
                "Expected an escort of this hall, but this person has left its service."))
        : Optional.empty();
  }

  private Optional<Refusal> document() {
    boolean missing =
        terms.kind() == GrantTerms.Kind.VISIT
            && policy().document()
            && terms.details().flatMap(GrantTerms.Details::document).isEmpty();
    return missing
        ? Optional.of(
            Refusal.invalid(
                "%s进入需查验证件(本厅设置),请填写证件种类和末四位。".formatted(className().zh()),
                ("Expected a document to be looked at for %s (this hall's setting), but none is"
                        + " named; write its kind and last four digits.")
                    .formatted(className().en())))
        : Optional.empty();
  }

  private VisitorPolicy policy() {
    return draft.plan().parameters().visitors().of(terms.holderClass());
  }

  private Text className() {
    return terms.holderClass().text();
  }

  private boolean grantable(PlaceId id) {
    return draft.plan().place(id).map(Place::registered).orElse(false);
  }
}
