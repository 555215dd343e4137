package io.hallguard.sim.scenario;

import static io.hallguard.sim.scenario.Telling.join;
import static io.hallguard.sim.scenario.Telling.name;
import static io.hallguard.sim.scenario.Telling.text;

import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.people.BadgeDeed;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Deed;
import io.hallguard.sim.people.Person;
import io.hallguard.sim.people.RequestDeed;
import io.hallguard.sim.people.Wish;
import java.util.List;

/** What a person does, in words that follow the person's name. */
final class DeedWords {
  private DeedWords() {}

  static Text of(Deed deed, HallPlan plan) {
    return switch (deed) {
      case Deed.Badges(PlaceId place) -> join(text("刷卡:", "badges at the"), name(place, plan));
      case Deed.PressesExit(PlaceId place) ->
          join(text("按下出门按钮:", "presses the exit button of the"), name(place, plan));
      case Deed.TypesCode(PlaceId place, Deed.Code code) ->
          join(code(code), join(text(":", "at the"), name(place, plan)));
      case Deed.Gives gives -> wish(text("授权", "consents:"), gives.wish(), plan);
      case Deed.Revokes(String holder) ->
          join(text("撤回授权:", "takes back the grant of"), who(holder));
      case Deed.Acknowledges acknowledges ->
          text("确认报警,前往处理", "takes the alert: " + Forms.kebab(acknowledges.alert()));
      case Deed.Resets resets -> text("复位:" + resets.reason(), "resets: " + resets.reason());
      case Deed.Registers registers ->
          join(text("登记:", "registers:"), name(registers.place(), plan));
      case Deed.EndsVisit(PlaceId place) ->
          join(text("注明来人已离开:", "states that the visitor has left:"), name(place, plan));
      case Deed.Extends(PlaceId place) ->
          join(text("延长停留:", "lets the visitor stay longer:"), name(place, plan));
      case Deed.Attributes(PlaceId place, String who) ->
          join(join(text("注明在内人员:", "states who is inside:"), who(who)), name(place, plan));
      case RequestDeed request -> request(request, plan);
      case BadgeDeed.ReportsLost(String who) ->
          join(text("挂失工作卡:", "reports lost the badge of"), who(who));
      case BadgeDeed.Discharges(String who) -> join(text("办理离职:", "discharges"), who(who));
    };
  }

  private static Text request(RequestDeed deed, HallPlan plan) {
    return switch (deed) {
      case RequestDeed.Asks(Wish wish) -> wish(text("申请", "asks for"), wish, plan);
      case RequestDeed.Approves(String holder) -> join(text("同意:", "approves"), who(holder));
      case RequestDeed.Declines(String holder, String reason) ->
          join(join(text("不同意:", "declines"), who(holder)), text("," + reason, "(" + reason + ")"));
      case RequestDeed.Withdraws(String holder) ->
          join(text("撤回申请:", "withdraws the request for"), who(holder));
      case RequestDeed.ApprovesByPhone(String holder, String contact, boolean calledBack) ->
          join(
              join(
                  join(who(contact), text("电话同意,记录:", "consents by telephone, written down for")),
                  who(holder)),
              calledBack ? text("(已回拨)", "(called back)") : text("(未回拨)", "(not called back)"));
      case RequestDeed.Confirms(String holder) ->
          join(text("确认电话同意:", "confirms the telephone consent for"), who(holder));
      case RequestDeed.BreaksGlass(Wish wish) ->
          wish(text("紧急进入", "breaks the glass:"), wish, plan);
      case RequestDeed.Reviews(String holder, String finding) ->
          join(
              join(text("复核紧急进入:", "reviews the entry of"), who(holder)),
              text("," + finding, "(" + finding + ")"));
      case RequestDeed.LeavesDuty(String deputy, _) ->
          join(text("离岗,代班:", "leaves duty; standing in:"), who(deputy));
      case RequestDeed.ReturnsToDuty() -> text("返岗", "is back on duty");
      case RequestDeed.HandsOver(String to) -> join(text("交班给", "hands over to"), who(to));
    };
  }

  private static Text wish(Text how, Wish wish, HallPlan plan) {
    return join(join(how, who(wish.holder())), names(wish.places(), plan));
  }

  private static Text code(Deed.Code code) {
    return switch (code) {
      case RIGHT -> text("刷卡并输入口令码", "badges and types the code");
      case WRONG -> text("刷卡并输错口令码", "badges and types a wrong code");
      case DURESS -> text("刷卡并输入胁迫码", "badges and types the duress code");
    };
  }

  private static Text names(List<PlaceId> places, HallPlan plan) {
    return places.stream()
        .map(place -> name(place, plan))
        .reduce((a, b) -> text(a.zh() + "、" + b.zh(), a.en() + ", " + b.en()))
        .orElse(text("", ""));
  }

  private static Text who(String id) {
    return Cast.find(id).map(Person::name).orElse(text(id, id));
  }
}
