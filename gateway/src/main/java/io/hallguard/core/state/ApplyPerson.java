package io.hallguard.core.state;

import io.hallguard.core.event.CredentialKind;
import io.hallguard.core.event.PersonFact;
import io.hallguard.core.event.PersonFact.CredentialEnded;
import io.hallguard.core.event.PersonFact.CredentialIssued;
import io.hallguard.core.event.PersonFact.PersonEntered;
import io.hallguard.core.event.PersonFact.PersonErased;
import io.hallguard.core.event.PersonFact.PersonLeft;
import io.hallguard.core.event.PersonFact.PersonRenamed;
import io.hallguard.core.event.PersonFact.PersonReturned;
import io.hallguard.core.event.PersonFact.RolesSet;
import io.hallguard.core.event.PersonFact.SignInLocked;
import io.hallguard.core.event.PersonFact.TokenIssued;
import io.hallguard.core.state.Person.Credential;
import java.util.Optional;
import java.util.Set;

/** How people and their credentials change. */
final class ApplyPerson {
  private ApplyPerson() {}

  static void apply(Edit edit, PersonFact fact) {
    switch (fact) {
      case PersonEntered entered ->
          edit.addPerson(
              Person.entered(
                  entered.person(), entered.name(), entered.roles(), edit.at(), edit.seq()));
      case PersonRenamed named ->
          edit.person(named.person(), p -> p.named(named.name(), edit.at(), edit.seq()));
      case RolesSet set ->
          edit.person(set.person(), p -> p.withRoles(set.roles(), edit.at(), edit.seq()));
      case PersonLeft left -> edit.person(left.person(), p -> p.left(edit.at(), edit.seq()));
      case PersonReturned back ->
          edit.person(back.person(), p -> p.returned(edit.at(), edit.seq()));
      case PersonErased erased -> edit.forgetPerson(erased.person());
      case CredentialIssued issued ->
          edit.person(
              issued.person(),
              p ->
                  p.with(
                      issued.credential(),
                      new Credential(issued.kind(), Set.of(), edit.at(), Optional.empty()),
                      edit.at(),
                      edit.seq()));
      case TokenIssued issued ->
          edit.person(
              issued.person(),
              p ->
                  p.with(
                      issued.credential(),
                      new Credential(
                          CredentialKind.TOKEN, issued.scopes(), edit.at(), Optional.empty()),
                      edit.at(),
                      edit.seq()));
      case CredentialEnded ended ->
          edit.person(
              ended.person(), p -> p.ended(ended.credential(), ended.why(), edit.at(), edit.seq()));
      case SignInLocked _ -> {
        // The trouble is what follows.
      }
    }
  }
}
