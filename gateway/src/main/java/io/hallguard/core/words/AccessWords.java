package io.hallguard.core.words;

import io.hallguard.core.event.AccessFact;
import io.hallguard.core.event.IdentityFact;
import io.hallguard.core.event.RequestFact;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.Verdict;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;

/** One line per fact about requests, grants, openings, visits and who was made out. */
final class AccessWords {
  private final Phrases phrases;

  AccessWords(Phrases phrases) {
    this.phrases = phrases;
  }

  /** A grant, an opening or a visit. */
  Text line(AccessFact fact) {
    return switch (fact) {
      case AccessFact.GrantGiven given ->
          new Text("授权 %s".formatted(given.grant()), "Grant %s given".formatted(given.grant()));
      case AccessFact.GrantRevoked revoked ->
          new Text(
              "授权 %s 撤销".formatted(revoked.grant()), "Grant %s revoked".formatted(revoked.grant()));
      case AccessFact.GrantExpired expired ->
          new Text(
              "授权 %s 过期".formatted(expired.grant()), "Grant %s expired".formatted(expired.grant()));
      case AccessFact.OpeningJudged judged -> judged(judged);
      case AccessFact.VisitClosed closed ->
          new Text(
              "进出 %s 结束".formatted(closed.visit()), "Visit %s ended".formatted(closed.visit()));
      case AccessFact.VisitEnded ended ->
          new Text(
              "进出 %s 由人注明结束".formatted(ended.visit()),
              "Visit %s stated to be over".formatted(ended.visit()));
      case AccessFact.LeavingNotAttributed left ->
          new Text(
              "进出 %s 结束(多人在内,不知各自何时离开)".formatted(left.visit()),
              "Visit %s ended (several were inside; who left when is not known)"
                  .formatted(left.visit()));
      case AccessFact.StayOverdue overdue ->
          new Text(
              "进出 %s 到时未见离开".formatted(overdue.visit()),
              "No leaving seen of visit %s in time".formatted(overdue.visit()));
      case AccessFact.RegisterOverdue overdue ->
          new Text(
              "进出 %s 到时未登记".formatted(overdue.visit()),
              "No register line for visit %s in time".formatted(overdue.visit()));
      case AccessFact.VisitRegistered line ->
          new Text(
              "进出 %s 已登记%s".formatted(line.visit(), line.late() ? "(迟登)" : ""),
              "Visit %s registered%s".formatted(line.visit(), line.late() ? " (late)" : ""));
      case AccessFact.VisitExtended longer -> visit(longer.visit(), "停留延长", "may stay longer");
      case AccessFact.StayExceeded exceeded ->
          visit(exceeded.visit(), "停留超时", "has stayed too long");
      case AccessFact.VisitAttributed whose ->
          visit(whose.visit(), "注明在内人员", "was given a name by a person");
    };
  }

  private Text judged(AccessFact.OpeningJudged judged) {
    return switch (judged.verdict()) {
      case Verdict.Entry entry ->
          at(
              judged.place(),
              "与授权 %s 相符".formatted(entry.grant()),
              "matched grant %s".formatted(entry.grant()));
      case Verdict.Standing standing ->
          at(
              judged.place(),
              "与长期授权 %s 相符".formatted(standing.grant()),
              "matched standing authorisation %s".formatted(standing.grant()));
      case Verdict.Exit _ -> at(judged.place(), "打开视为离开", "opened, taken as somebody leaving");
      case Verdict.Joined again ->
          at(
              judged.place(),
              "再次打开,并入进出 %s".formatted(again.visit()),
              "opened again within visit %s".formatted(again.visit()));
      case Verdict.Unaccounted _ -> at(judged.place(), "没有对应的授权", "opened, and no grant matched");
    };
  }

  /** Asking and answering. */
  static Text request(RequestFact fact) {
    return switch (fact) {
      case RequestFact.RequestMade made -> request(made.request(), "提出", "made");
      case RequestFact.RequestEndorsed endorsed ->
          request(endorsed.request(), "上级已同意,等待班长", "endorsed by the superior unit");
      case RequestFact.RequestDeclined declined -> request(declined.request(), "未同意", "declined");
      case RequestFact.RequestWithdrawn back -> request(back.request(), "撤回", "withdrawn");
      case RequestFact.RequestLapsed lapsed ->
          request(lapsed.request(), "过时无人答复", "lapsed without an answer");
      case RequestFact.LeadAbsent _ ->
          new Text("班长离岗,指定代班长", "The lead is away; a deputy is named");
      case RequestFact.LeadBack _ -> new Text("班长回岗", "The lead is back");
      case RequestFact.RemoteConfirmed confirmed ->
          new Text(
              "授权 %s 的电话同意已确认".formatted(confirmed.grant()),
              "Consent by telephone for grant %s confirmed".formatted(confirmed.grant()));
      case RequestFact.BreakGlassReviewed reviewed ->
          new Text(
              "紧急进入(授权 %s)已复核".formatted(reviewed.grant()),
              "Break-glass entry (grant %s) reviewed".formatted(reviewed.grant()));
      case RequestFact.ReviewOverdue overdue ->
          new Text(
              "授权 %s 到时未复核".formatted(overdue.grant()),
              "Grant %s not reviewed in time".formatted(overdue.grant()));
      case RequestFact.ShiftHandedOver over ->
          new Text(
              "交接班,在内 %d 人次".formatted(over.open().size()),
              "Shift handed over with %d open visits".formatted(over.open().size()));
      case RequestFact.AttemptRefused refused ->
          new Text("操作未执行:" + refused.zh(), "Not done: " + refused.en());
    };
  }

  /** Who was made out, or was not. */
  Text identity(IdentityFact fact) {
    return switch (fact) {
      case IdentityFact.PersonIdentified made -> at(made.place(), "识别到一人", "a person was made out");
      case IdentityFact.IdentityRefused refused ->
          switch (refused.why()) {
            case UNKNOWN ->
                at(refused.place(), "出示的凭证不属于本厅", "an unknown credential was presented");
            case LOST -> at(refused.place(), "出示的凭证已挂失", "a lost credential was presented");
            case ENDED -> at(refused.place(), "出示的凭证已失效", "a credential that ended was presented");
            case WRONG_CODE -> at(refused.place(), "口令码不正确", "a wrong code was typed");
            case LOCKED -> at(refused.place(), "口令码暂停受理", "a code was typed while locked");
          };
      case IdentityFact.CodesLocked locked ->
          at(locked.place(), "口令码连续错误,暂停受理", "too many wrong codes; locked for a while");
      case IdentityFact.DuressGiven duress ->
          at(duress.place(), "输入了胁迫码", "the duress code was typed");
      case IdentityFact.ExitAsked exit ->
          at(exit.place(), "出门按钮被按下", "the exit button was pressed");
    };
  }

  private static Text request(RequestId id, String zh, String en) {
    return new Text("申请 %s %s".formatted(id, zh), "Request %s %s".formatted(id, en));
  }

  private static Text visit(VisitId id, String zh, String en) {
    return new Text("进出 %s %s".formatted(id, zh), "Visit %s %s".formatted(id, en));
  }

  private Text at(PlaceId id, String zh, String en) {
    Text place = phrases.place(id);
    return new Text(place.zh() + " " + zh, place.en() + " " + en);
  }
}
