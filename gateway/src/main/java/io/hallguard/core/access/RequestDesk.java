package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestFact.RequestDeclined;
import io.hallguard.core.event.RequestFact.RequestEndorsed;
import io.hallguard.core.event.RequestFact.RequestMade;
import io.hallguard.core.event.RequestFact.RequestWithdrawn;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorPolicy.Approvers;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Request;
import java.util.List;
import java.util.Optional;

/** Asking and answering. Each answers with a refusal, or empty when done. */
public final class RequestDesk {
  private RequestDesk() {}

  /** Somebody asks. */
  public static Optional<Refusal> ask(Draft draft, Actor actor, RequestCommand.Ask command) {
    GrantTerms terms = command.terms();
    Optional<Refusal> refusal =
        visitOnly(terms)
            .or(() -> Terms.refuse(draft, terms))
            .or(() -> Terms.overlapping(draft, terms, Optional.empty()));
    if (refusal.isEmpty()) {
      draft.emit(new RequestMade(draft.nextRequest(), terms, actor.subject()));
    }
    return refusal;
  }

  private static Optional<Refusal> visitOnly(GrantTerms terms) {
    return terms.kind() == GrantTerms.Kind.VISIT
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "长期授权由班长直接办理,不能申请。",
                "Expected a request for one visit, but this asks for a standing authorisation, which"
                    + " the lead gives without one."));
  }

  /** Whoever asked, or the holder, takes it back. */
  public static Optional<Refusal> withdraw(
      Draft draft, Actor actor, RequestCommand.Withdraw command) {
    return whenOpen(draft, command.request())
        .refuse(request -> {
          boolean own =
              request.by().equals(actor.subject())
                  || request.terms().subject().equals(Optional.of(actor.subject()));
          if (!own) {
            return Optional.of(
                Refusal.notAllowed(
                    "只能撤回自己的申请。",
                    "Expected to withdraw a request of your own, but this one is another's."));
          }
          draft.emit(new RequestWithdrawn(request.id(), actor.subject()));
          return Optional.empty();
        });
  }

  /** The superior unit consents; the lead still has to. */
  public static Optional<Refusal> endorse(
      Draft draft, Actor actor, RequestCommand.Endorse command) {
    return whenOpen(draft, command.request())
        .refuse(request -> {
          Optional<Refusal> refusal = notToEndorse(draft, actor, request);
          if (refusal.isEmpty()) {
            draft.emit(new RequestEndorsed(request.id(), actor.subject()));
          }
          return refusal;
        });
  }

  private static Optional<Refusal> notToEndorse(Draft draft, Actor actor, Request request) {
    if (policy(draft, request).approvers() != Approvers.LEAD_AND_SUPERIOR) {
      return Optional.of(
          Refusal.invalid(
              "这类人员不需要上级同意(本厅设置),由班长答复。",
              "Expected a class for which the superior unit consents, but this one's is not (this"
                  + " hall's setting); the lead answers."));
    }
    if (request.endorsedBy().isPresent()) {
      return Optional.of(
          Refusal.conflict(
              "上级已经同意第 %s 号申请。".formatted(request.id()),
              "Expected request %s to wait for the superior unit, but it has consented."
                  .formatted(request.id())));
    }
    boolean interested =
        request.by().equals(actor.subject())
            || request.terms().subject().equals(Optional.of(actor.subject()));
    return interested
        ? Optional.of(
            Refusal.notAllowed(
                "不能同意自己的申请。",
                "Expected another person than the holder or the requester, but you are one of the two."))
        : Optional.empty();
  }

  /** The lead, or who stands in, consents. */
  public static Optional<Refusal> approve(
      Draft draft, Actor actor, RequestCommand.Approve command) {
    return whenOpen(draft, command.request())
        .refuse(request -> {
          Granter granter = granter(draft, actor, request);
          Optional<Refusal> refusal =
              granter
                  .refuse()
                  .or(() -> granter.superiorFirst(Optional.of(request)))
                  .or(() -> stillPossible(draft, request));
          if (refusal.isEmpty()) {
            grant(draft, actor, request, granter.manner(), Optional.empty());
          }
          return refusal;
        });
  }

  /** The lead, or who stands in, refuses. */
  public static Optional<Refusal> decline(
      Draft draft, Actor actor, RequestCommand.Decline command) {
    return whenOpen(draft, command.request())
        .refuse(request -> {
          draft.emit(new RequestDeclined(request.id(), actor.subject(), command.reason()));
          return Optional.empty();
        });
  }

  /** Nobody is there to consent; a contact did by telephone, after a call back. */
  public static Optional<Refusal> approveByPhone(
      Draft draft, Actor actor, RequestCommand.ApproveByPhone command) {
    return whenOpen(draft, command.request())
        .refuse(request -> {
          Optional<Refusal> refusal =
              byPhoneAllowed(draft, actor, request)
                  .or(() -> contact(draft, actor, request, command.contact()))
                  .or(() -> stillPossible(draft, request));
          if (refusal.isEmpty()) {
            grant(draft, actor, request, Manner.REMOTE, Optional.of(command.contact()));
          }
          return refusal;
        });
  }

  private static Optional<Refusal> byPhoneAllowed(Draft draft, Actor actor, Request request) {
    if (!policy(draft, request).byPhone()) {
      return Optional.of(
          Refusal.invalid(
              "这类人员不能用电话同意(本厅设置)。",
              "Expected a class for which consent by telephone is possible, but this one's is not"
                  + " (this hall's setting)."));
    }
    if (request.terms().subject().equals(Optional.of(actor.subject()))) {
      return Optional.of(
          Refusal.notAllowed(
              "进入者本人不能记录电话同意,请由其他工作人员记录。",
              "Expected somebody else than the holder to write the consent down, but it is you."));
    }
    return granter(draft, actor, request).somebodyThere()
        ? Optional.of(
            Refusal.conflict(
                "班长或代班长在岗,请由其授权。",
                "Expected nobody to be there who could consent, but a lead or a deputy is on duty."))
        : Optional.empty();
  }

  private static Optional<Refusal> contact(
      Draft draft, Actor actor, Request request, SubjectId contact) {
    boolean counts =
        draft
            .state()
            .person(contact)
            .map(person -> granter(draft, actor, request).counts(person, request))
            .orElse(false);
    if (counts) {
      return Optional.empty();
    }
    return Optional.of(
        switch (policy(draft, request).approvers()) {
          case LEAD_OR_DEPUTY ->
              Refusal.invalid(
                  "电话同意须由班长、应急小组或上级领导作出,且不能是申请人本人。",
                  "Expected consent by telephone from a lead, the emergency team or the leadership,"
                      + " and from another person than the one who asks.");
          case LEAD ->
              Refusal.invalid(
                  "这类人员的电话同意只能由班长本人作出(本厅设置),且不能是申请人本人。",
                  "Expected consent by telephone from a lead in person (this hall's setting), and from"
                      + " another person than the one who asks.");
          case LEAD_AND_SUPERIOR ->
              Refusal.invalid(
                  "这类人员的电话同意须由上级领导作出(本厅设置),且不能是申请人本人。",
                  "Expected consent by telephone from the leadership (this hall's setting), and from"
                      + " another person than the one who asks.");
        });
  }

  private static Granter granter(Draft draft, Actor actor, Request request) {
    return new Granter(draft, actor, request.terms(), List.of(request.by()));
  }

  private static VisitorPolicy policy(Draft draft, Request request) {
    return draft.plan().parameters().visitors().of(request.terms().holderClass());
  }

  /** The terms are looked at again: time has passed since they were asked for. */
  private static Optional<Refusal> stillPossible(Draft draft, Request request) {
    return Terms.refuse(draft, request.terms())
        .or(() -> Terms.overlapping(draft, request.terms(), Optional.of(request)));
  }

  private static void grant(
      Draft draft, Actor actor, Request request, Manner manner, Optional<SubjectId> contact) {
    draft.emit(
        new GrantGiven(
            draft.nextGrant(),
            request.terms(),
            actor.subject(),
            Optional.of(
                new Consent(manner, Optional.of(request.id()), contact, request.endorsedBy()))));
  }

  private static Open whenOpen(Draft draft, RequestId id) {
    return then -> {
      Optional<Request> request = draft.state().request(id);
      if (request.isEmpty()) {
        return Optional.of(
            Refusal.notFound(
                "没有第 %s 号申请。".formatted(id),
                "Expected request %s, but there is no such request.".formatted(id)));
      }
      return request.get().open()
          ? then.answer(request.get())
          : Optional.of(
              Refusal.conflict(
                  "第 %s 号申请已有结果。".formatted(id),
                  "Expected request %s to wait for an answer, but it has one or was withdrawn."
                      .formatted(id)));
    };
  }

  /** A request that has to be open. */
  private interface Open {
    Optional<Refusal> refuse(Answer then);
  }

  /** What is done with it. */
  private interface Answer {
    Optional<Refusal> answer(Request request);
  }
}
