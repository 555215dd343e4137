package io.hallguard.web.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import java.util.List;

/** All that a screen starts from; the stream goes on from {@code seq}. */
public record BoardView(
    long seq,
    String boot,
    String journal,
    HallView hall,
    ClockView clock,
    List<LinkView> links,
    List<AlertView> alerts,
    List<TroubleView> troubles,
    List<PlaceView> places,
    List<DeviceView> devices,
    List<RequestView> requests,
    List<GrantView> grants,
    List<VisitView> visits,
    List<PersonChoice> people,
    LimitsView limits) {

  /** The hall. */
  public record HallView(String id, Text name, String timeZone) {
    static HallView of(HallPlan plan) {
      return new HallView(plan.hall().value(), plan.name(), plan.timeZone().getId());
    }
  }

  /** The hall's clock. */
  public record ClockView(String at, boolean trusted) {}

  /** Somebody who can be named in a grant. */
  public record PersonChoice(String subject, String name, List<String> roles) {}

  /** What the forms start from and allow. */
  public record LimitsView(
      long walkUpMinutes,
      long bookingMarginMinutes,
      long longestMinutes,
      int nameChars,
      int purposeChars,
      int reasonChars,
      int sealChars,
      List<ClassView> classes) {}

  /** What the hall asks of one class of visitors. */
  public record ClassView(
      @JsonProperty("class") String holderClass,
      String approvers,
      boolean escort,
      boolean document,
      long stayMinutes,
      long extensionMinutes,
      boolean byPhone) {
    static ClassView of(VisitorClass holderClass, VisitorPolicy policy) {
      return new ClassView(
          Wire.word(holderClass),
          Wire.word(policy.approvers()),
          policy.escort(),
          policy.document(),
          policy.stay().toMinutes(),
          policy.extension().toMinutes(),
          policy.byPhone());
    }
  }
}
