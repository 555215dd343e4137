package io.hallguard.web.live;

import io.hallguard.core.event.AlertId;
import io.hallguard.core.event.GrantId;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.RequestId;
import io.hallguard.core.event.TroubleId;
import io.hallguard.core.event.VisitId;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.drivers.signal.DeviceId;

/** Something that has a view of its own. */
sealed interface Entity {

  record OfAlert(AlertId id) implements Entity {}

  record OfTrouble(TroubleId id) implements Entity {}

  record OfPlace(PlaceId id) implements Entity {}

  record OfDevice(DeviceId id) implements Entity {}

  record OfGrant(GrantId id) implements Entity {}

  record OfRequest(RequestId id) implements Entity {}

  record OfVisit(VisitId id) implements Entity {}

  /** A line of the register, by its number. */
  record OfLine(long line) implements Entity {}

  record OfLink(LinkId id) implements Entity {}
}
