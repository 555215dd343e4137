package io.hallguard.core.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What the hall asks of one class of visitors. 四.2.4 asks of all that the lead consents and that it
 * is registered before; everything else here is the hall's own and can be changed.
 *
 * @param approvers who has to consent
 * @param escort whether somebody of the hall has to go along
 * @param document whether a document has to be looked at; its last four digits are written down
 * @param hours when such a visit should be
 * @param register before the opening, or afterwards under a hall exemption that deviates from 四.2.4
 * @param registerWithin how long afterwards, for {@link Register#AFTERWARDS}
 * @param stay how long such a visitor may stay from the opening
 * @param extension by how much one tap puts that off; zero when it cannot be
 * @param byPhone whether consent may be given by telephone while lead and deputy are absent
 */
public record VisitorPolicy(
    Approvers approvers,
    boolean escort,
    boolean document,
    Hours hours,
    Register register,
    Duration registerWithin,
    Duration stay,
    Duration extension,
    boolean byPhone) {
  public VisitorPolicy {
    requireNonNull(approvers, "approvers is null");
    requireNonNull(hours, "hours is null");
    requireNonNull(register, "register is null");
    if (!stay.isPositive() || !registerWithin.isPositive() || extension.isNegative()) {
      throw new IllegalArgumentException(
          "Expected positive spans, but found stay %s, registerWithin %s, extension %s"
              .formatted(stay, registerWithin, extension));
    }
  }

  /** Who has to consent. 四.2.4 asks for the lead; what goes beyond is the hall's own. */
  public enum Approvers {
    /** The lead, or the deputy in the lead's place. */
    LEAD_OR_DEPUTY,
    /** The lead in person; no deputy. */
    LEAD,
    /** The superior unit first, then the lead or the deputy. */
    LEAD_AND_SUPERIOR
  }

  /** When a visit should be. A visit at another time is possible and is marked. */
  public enum Hours {
    ANY,
    /** While the hall is open. */
    OPEN,
    /** While the hall is closed to the public. */
    CLOSED,
    /** Within the windows agreed with the cash-in-transit company. */
    TRANSIT
  }

  /** When the purpose is written down. */
  public enum Register {
    BEFORE,
    AFTERWARDS
  }
}
