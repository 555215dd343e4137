package io.hallguard.web.view;

import io.hallguard.core.event.Stamp;
import java.time.Instant;

/** Who did it, and when. */
public record SignedView(String subject, String name, String at) {
  static SignedView of(PersonView person, Instant at) {
    return new SignedView(person.subject(), person.name(), Wire.time(at));
  }

  static SignedView of(PersonView person, Stamp at) {
    return new SignedView(person.subject(), person.name(), Wire.time(at.wall()));
  }
}
