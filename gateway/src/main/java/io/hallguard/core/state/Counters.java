package io.hallguard.core.state;

/**
 * How many alerts, troubles, grants and visits the hall has numbered.
 *
 * @param alerts the last alert's number, 0 before the first
 */
public record Counters(long alerts, long troubles, long grants, long visits) {
  static final Counters ZERO = new Counters(0, 0, 0, 0);

  Counters withAlert(long number) {
    return new Counters(Math.max(alerts, number), troubles, grants, visits);
  }

  Counters withTrouble(long number) {
    return new Counters(alerts, Math.max(troubles, number), grants, visits);
  }

  Counters withGrant(long number) {
    return new Counters(alerts, troubles, Math.max(grants, number), visits);
  }

  Counters withVisit(long number) {
    return new Counters(alerts, troubles, grants, Math.max(visits, number));
  }
}
