package io.hallguard.core.state;

/**
 * How many alerts, troubles, grants, visits, requests and paper lines the hall has numbered.
 *
 * @param alerts the last alert's number, 0 before the first
 */
public record Counters(
    long alerts, long troubles, long grants, long visits, long requests, long papers) {
  static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0);

  Counters withAlert(long number) {
    return new Counters(Math.max(alerts, number), troubles, grants, visits, requests, papers);
  }

  Counters withTrouble(long number) {
    return new Counters(alerts, Math.max(troubles, number), grants, visits, requests, papers);
  }

  Counters withGrant(long number) {
    return new Counters(alerts, troubles, Math.max(grants, number), visits, requests, papers);
  }

  Counters withVisit(long number) {
    return new Counters(alerts, troubles, grants, Math.max(visits, number), requests, papers);
  }

  Counters withRequest(long number) {
    return new Counters(alerts, troubles, grants, visits, Math.max(requests, number), papers);
  }

  Counters withPaper(long number) {
    return new Counters(alerts, troubles, grants, visits, requests, Math.max(papers, number));
  }
}
