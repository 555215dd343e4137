package io.hallguard.core.rule;

import static java.util.Objects.requireNonNull;

import io.hallguard.core.access.Identity;
import io.hallguard.core.alert.AlertDesk;
import io.hallguard.core.alert.Fault;
import io.hallguard.core.event.About;
import io.hallguard.core.event.Input;
import io.hallguard.core.event.PersonFact.SignInLocked;
import io.hallguard.core.event.Refusal;
import io.hallguard.core.event.SignalFact;
import io.hallguard.core.event.SignalFact.SignalSeen;
import io.hallguard.core.event.Source;
import io.hallguard.core.event.SystemFact.ClockTrustChanged;
import io.hallguard.core.event.SystemFact.GatewayStarted;
import io.hallguard.core.event.SystemFact.GatewayStopped;
import io.hallguard.core.event.SystemFact.LinkChanged;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.sense.Sensing;
import io.hallguard.core.state.Draft;
import io.hallguard.core.state.HallState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All rules of a hall. Pure: the same state and input give the same decision, on the hall's
 * gateway, in a dry run and in a simulated year.
 */
public final class RuleBook {

  /** No input may lead to more facts than this; more is a rule that chases its own tail. */
  static final int FACTS_MAX = 10_000;

  private final HallPlan plan;
  private final List<Rule> rules;
  private final List<Deadline> deadlines;

  /** The book with every rule that we ship. */
  public RuleBook(HallPlan plan) {
    this(
        plan,
        List.of(
            new IdentifyBadges(),
            new IdentityAlerts(),
            new JudgeOpenings(),
            new ExpireGrants(),
            new StayLimit(),
            new LapseRequests(),
            new StayExceededAlert(),
            new ReviewAfterwards(),
            new EntryWithoutGrant(),
            new PolicyAlerts(),
            new DoorClosedAndLocked(),
            new BoxClosed(),
            new BoxRegistered(),
            new HoldUp(),
            new Tamper(),
            new LineFault(),
            new ChangedUnseen(),
            new DeviceSilent(),
            new DeviceTrouble(),
            new NumbersMissing(),
            new SignInTrouble(),
            new GatewayTrouble(),
            new CloseAlerts()));
  }

  RuleBook(HallPlan plan, List<Rule> rules) {
    this.plan = requireNonNull(plan, "plan is null");
    this.rules = List.copyOf(rules);
    this.deadlines = this.rules.stream().map(rule -> new Deadline(rule, plan)).toList();
  }

  /** What follows from the input. */
  public Decision decide(HallState state, Input input) {
    Draft draft = new Draft(state, plan, input.at(), Source.of(input).text());
    Decision.Outcome outcome = take(draft, input);
    cascade(draft);
    return new Decision(draft.state(), draft.facts(), outcome);
  }

  /**
   * Records the bare input without any rule, and that a rule failed on it: nothing is lost because
   * of a defect of ours.
   *
   * @param defect what the rule failed with
   */
  public Decision recordOnly(HallState state, Input input, String defect) {
    Draft draft = new Draft(state, plan, input.at(), Source.of(input).text());
    if (input instanceof Input.SignalReceived received) {
      draft.emit(new SignalSeen(received.signal(), SignalFact.Standing.CURRENT));
    }
    Fault.raiseOrJoin(draft, TroubleKind.RULE_FAILED, new About.OfGateway(), defect, List.of());
    return new Decision(draft.state(), draft.facts(), new Decision.Outcome.Accepted());
  }

  /** The earliest deadline of any rule, in nanoseconds of the present boot. */
  public OptionalLong nextDue(HallState state) {
    return deadlines.stream()
        .map(deadline -> deadline.next(state))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  /**
   * The deadlines of the rules one by one, so that each can be asked only when it may have moved.
   */
  public List<Deadline> deadlines() {
    return deadlines;
  }

  private Decision.Outcome take(Draft draft, Input input) {
    if (input instanceof Input.Started started) {
      draft.emit(new GatewayStarted(started.version(), started.planDigest()));
    }
    if (draft.state().clockTrusted() != input.at().trusted()) {
      draft.emit(new ClockTrustChanged(input.at().trusted()));
    }
    return switch (input) {
      case Input.Started _ -> new Decision.Outcome.Accepted();
      case Input.Stopping _ -> {
        draft.emit(new GatewayStopped());
        yield new Decision.Outcome.Accepted();
      }
      case Input.SignalReceived received -> sense(draft, received);
      case Input.TimeReached _ -> {
        rules.forEach(rule -> rule.timePassed(draft));
        yield new Decision.Outcome.Accepted();
      }
      case Input.Commanded commanded -> answer(Asked.answer(draft, commanded));
      case Input.Presented presented -> {
        Identity.present(
            draft, presented.place(), presented.presentation(), presented.occurredAt());
        yield new Decision.Outcome.Accepted();
      }
      case Input.SignInFailed failed -> {
        draft.emit(new SignInLocked(failed.person(), failed.failures()));
        yield new Decision.Outcome.Accepted();
      }
      case Input.Told told ->
          answer(AlertDesk.told(draft, told.alert(), told.notice(), told.receiver()));
      case Input.LinkReported report -> {
        link(draft, report);
        yield new Decision.Outcome.Accepted();
      }
    };
  }

  private static Decision.Outcome sense(Draft draft, Input.SignalReceived received) {
    return switch (Sensing.sense(draft, received.signal())) {
      case RECORDED -> new Decision.Outcome.Accepted();
      case REPEAT -> new Decision.Outcome.Repeat();
      case RATE_LIMITED -> new Decision.Outcome.RateLimited();
    };
  }

  private static Decision.Outcome answer(Optional<Refusal> refusal) {
    return refusal
        .<Decision.Outcome>map(Decision.Outcome.Refused::new)
        .orElseGet(Decision.Outcome.Accepted::new);
  }

  private static void link(Draft draft, Input.LinkReported report) {
    boolean known =
        Optional.ofNullable(draft.state().links().get(report.link()))
            .map(link -> link.state() == report.state() && link.why().equals(report.why()))
            .orElse(false);
    if (!known) {
      draft.emit(new LinkChanged(report.link(), report.state(), report.why()));
    }
  }

  /** Every rule sees every fact of this decision, in order, those of other rules included. */
  private void cascade(Draft draft) {
    for (int i = 0; i < draft.facts().size(); i++) {
      if (i >= FACTS_MAX) {
        throw new IllegalStateException(
            "Expected a decision of at most %d facts, but the rules go on emitting"
                .formatted(FACTS_MAX));
      }
      for (Rule rule : rules) {
        rule.react(draft, draft.facts().get(i));
      }
    }
  }
}
