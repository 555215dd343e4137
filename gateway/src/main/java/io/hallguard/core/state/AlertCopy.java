package io.hallguard.core.state;

import io.hallguard.core.event.AlertFact.Stage;
import io.hallguard.core.event.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An alert with some of its parts changed. */
final class AlertCopy {
  private final Alert alert;
  private final long seq;
  private Stamp lastAt;
  private int times;
  private List<Long> evidence;
  private Optional<Stage> stage;
  private Optional<Alert.Act> acknowledged;
  private Optional<Instant> returned;
  private Optional<Alert.ResetBy> reset;
  private Optional<Stamp> closed;
  private List<Alert.Told> told;

  AlertCopy(Alert alert, Edit edit) {
    this.alert = alert;
    this.seq = edit.seq();
    lastAt = alert.lastAt();
    times = alert.times();
    evidence = alert.evidence();
    stage = alert.stage();
    acknowledged = alert.acknowledged();
    returned = alert.returned();
    reset = alert.reset();
    closed = alert.closed();
    told = alert.told();
  }

  AlertCopy happened(Stamp at, List<Long> all) {
    lastAt = at;
    times = times + 1;
    evidence = newest(all, Alert.EVIDENCE_MAX);
    return this;
  }

  AlertCopy stage(Stage to) {
    stage = Optional.of(to);
    return this;
  }

  AlertCopy acknowledged(Optional<Alert.Act> act) {
    acknowledged = act;
    return this;
  }

  AlertCopy returned(Optional<Instant> at) {
    returned = at;
    return this;
  }

  AlertCopy reset(Alert.ResetBy by) {
    reset = Optional.of(by);
    return this;
  }

  AlertCopy closed(Stamp at) {
    closed = Optional.of(at);
    return this;
  }

  AlertCopy told(Alert.Told receipt) {
    List<Alert.Told> all = new ArrayList<>(told);
    all.add(receipt);
    told = newest(all, Alert.TOLD_MAX);
    return this;
  }

  Alert done() {
    return new Alert(
        alert.raised(),
        alert.at(),
        lastAt,
        times,
        evidence,
        stage,
        acknowledged,
        returned,
        reset,
        closed,
        told,
        seq);
  }

  private static <T> List<T> newest(List<T> all, int most) {
    return all.size() <= most ? all : all.subList(all.size() - most, all.size());
  }
}
