package io.hallguard.register;

import io.hallguard.core.event.Consent.Manner;
import io.hallguard.core.event.How;
import io.hallguard.core.event.VisitKind;
import io.hallguard.core.plan.Text;
import io.hallguard.core.register.RegisterQuery;
import io.hallguard.core.register.RegisterQuery.Deviating;
import java.util.ArrayList;
import java.util.List;

/** Short words of a sheet. */
final class SheetWords {
  static final Text SUPERIOR = new Text("上级同意:", "superior unit: ");
  static final Text CLOCK_NOT_TRUSTED = new Text("时钟不可信", "clock not trusted");
  static final Text ERASED = new Text("(已到期删除)", "(erased after its retention)");
  static final Text NOT_SHOWN = new Text("(不予显示)", "(not shown)");

  private SheetWords() {}

  static Text kind(VisitKind kind) {
    return switch (kind) {
      case CASH_AREA -> new Text("收费区", "cash area");
      case BOX -> new Text("款箱", "cash box");
    };
  }

  static Text how(How how) {
    return switch (how) {
      case OBSERVED -> new Text("当时", "live");
      case LATE -> new Text("事后", "late");
      case FIRST -> new Text("首次得知", "first known");
      case UNSEEN -> new Text("改变时未观测到", "changed unseen");
    };
  }

  static Text manner(Manner manner) {
    return switch (manner) {
      case LEAD -> new Text("班长", "by the lead");
      case DEPUTY -> new Text("代班长", "by the deputy");
      case REMOTE -> new Text("电话同意", "by telephone");
      case BREAK_GLASS -> new Text("紧急进入", "break-glass");
    };
  }

  /** What is asked for besides the span of time; empty when nothing is. */
  static String filter(RegisterQuery query) {
    List<String> said = new ArrayList<>();
    query.place().ifPresent(place -> said.add("place=" + place));
    query.holderClass().ifPresent(kind -> said.add("class=" + kind.name()));
    query.person().ifPresent(person -> said.add("person=" + person));
    switch (query.deviating()) {
      case Deviating.Either _ -> {
        // Nothing is said.
      }
      case Deviating.Some _ -> said.add("deviating=yes");
      case Deviating.None _ -> said.add("deviating=no");
      case Deviating.Kind kind -> said.add("deviation=" + kind.deviation().name());
    }
    query.reviewed().ifPresent(is -> said.add("reviewed=" + (is ? "yes" : "no")));
    query.words().forEach(word -> said.add("words=" + word));
    return String.join(" ", said);
  }
}
