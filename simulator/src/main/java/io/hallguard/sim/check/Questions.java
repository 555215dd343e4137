package io.hallguard.sim.check;

import io.hallguard.sim.check.Happening.Answered;
import io.hallguard.sim.check.Happening.Asked;
import io.hallguard.sim.check.Happening.LeadWent;
import io.hallguard.sim.check.Happening.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 四.2.4, 需征得营业厅班长同意: the lead consents, and whoever asks or enters is another person. While the
 * lead is away, or is the one who asks, the deputy does.
 */
final class Questions {
  private final String lead;
  private final List<Asked> open = new ArrayList<>();
  private final Set<String> away = new HashSet<>();

  Questions(String lead) {
    this.lead = lead;
  }

  void asked(Asked question) {
    open.add(question);
  }

  void went(LeadWent went) {
    if (went.away()) {
      away.add(went.lead());
    } else {
      away.remove(went.lead());
    }
  }

  /** What is consented to by this answer; empty when it is a no, or none of theirs to give. */
  Optional<Terms> answered(Answered answer) {
    Optional<Asked> question =
        open.stream()
            .filter(asked -> asked.terms().holder().equals(answer.holder()))
            .filter(asked -> inTime(asked, answer.at()))
            .reduce((_, newer) -> newer);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    if (!answer.yes()) {
      open.remove(question.get());
      return Optional.empty();
    }
    Optional<Terms> consent = question.filter(asked -> may(answer, asked)).map(Asked::terms);
    consent.ifPresent(_ -> open.remove(question.get()));
    return consent;
  }

  private static boolean inTime(Asked asked, Duration moment) {
    return asked.terms().until().compareTo(moment) > 0;
  }

  private boolean may(Answered answer, Asked asked) {
    if (concerns(answer.by(), asked)) {
      return false;
    }
    return !answer.deputy() || away.contains(lead) || concerns(lead, asked);
  }

  private static boolean concerns(String person, Asked asked) {
    return asked.by().equals(person) || asked.terms().holder().equals(person);
  }
}
