package io.hallguard.sim.world;

import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonCommand;
import io.hallguard.sim.people.Badges;
import io.hallguard.sim.people.Cast;
import io.hallguard.sim.people.Person;

/** Enters the people of the hall and their badges, as an administrator would. */
final class Company {
  private Company() {}

  static void enter(VirtualHall hall) {
    for (Person person : Cast.ofTheHall()) {
      hall.command(
          Cast.ADMIN.actor(),
          new PersonCommand.EnterPerson(
              person.subject(), Asking.named(person.id()), person.roles()));
      person
          .badge()
          .ifPresent(badge ->
              hall.command(
                  Cast.ADMIN.actor(),
                  new PersonCommand.IssueCredential(
                      person.subject(), Badges.pseudonym(badge), CredentialKind.BADGE)));
    }
  }
}
