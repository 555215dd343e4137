package io.hallguard.core.event;

/** What was entered or opened. */
public enum VisitKind {
  CASH_AREA,
  BOX
}
