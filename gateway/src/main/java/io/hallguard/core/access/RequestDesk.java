package io.hallguard.core.access;

import io.hallguard.core.event.AccessFact.GrantGiven;
import io.hallguard.core.event.Actor;
import io.hallguard.core.event.Consent;
import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.GrantTerms;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.RequestCommand;
import io.hallguard.core.event.RequestFact.RequestDeclined;
import io.hallguard.core.event.RequestFact.RequestMade;
import io.hallguard.core.event.RequestFact.RequestWithdrawn;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Role;
import io.hallguard.core.event.SubjectId;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.Person;
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

  /** The lead, or who stands in, consents. */
  public static Optional<Refusal> approve(
      Draft draft, Actor actor, RequestCommand.Approve command) {
    return whenOpen(draft, command.request())
        .refuse(request -> {
          Granter granter = new Granter(draft, actor, request.terms(), List.of(request.by()));
          Optional<Refusal> refusal = granter.refuse().or(() -> stillPossible(draft, request));
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
                  .or(() -> contact(draft, request, command))
                  .or(() -> stillPossible(draft, request));
          if (refusal.isEmpty()) {
            grant(draft, actor, request, Manner.REMOTE, Optional.of(command.contact()));
          }
          return refusal;
        });
  }

  private static Optional<Refusal> byPhoneAllowed(Draft draft, Actor actor, Request request) {
    if (!draft.plan().parameters().visitors().of(request.terms().holderClass()).byPhone()) {
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
    boolean there =
        new Granter(draft, actor, request.terms(), List.of(request.by())).somebodyThere();
    return there
        ? Optional.of(
            Refusal.conflict(
                "班长或代班长在岗,请由其授权。",
                "Expected nobody to be there who could consent, but a lead or a deputy is on duty."))
        : Optional.empty();
  }

  private static Optional<Refusal> contact(
      Draft draft, Request request, RequestCommand.ApproveByPhone command) {
    Optional<Person> contact = draft.state().person(command.contact());
    boolean may =
        contact
            .map(person ->
                person.is(Role.LEAD) || person.is(Role.EMERGENCY) || person.is(Role.LEADERSHIP))
            .orElse(false);
    boolean interested =
        request.by().equals(command.contact())
            || request.terms().subject().equals(Optional.of(command.contact()));
    return may && !interested
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "电话同意须由班长、应急小组或上级领导作出,且不能是申请人本人。",
                "Expected consent by telephone from a lead, the emergency team or the leadership, and"
                    + " from another person than the one who asks."));
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
            Optional.of(new Consent(manner, Optional.of(request.id()), contact))));
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
