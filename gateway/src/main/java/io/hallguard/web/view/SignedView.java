package io.hallguard.web.view;

import io.hallguard.core.event.Stamp;

/** Who did it, and when. */
public record SignedView(String subject, String name, String at) {
  static SignedView of(PersonView person, Stamp at) {
    return new SignedView(person.subject(), person.name(), Wire.time(at.wall()));
  }
}
