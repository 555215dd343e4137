import type { Alert, Grant, Visit } from '../api/views';
import { validity } from '../lead/hg-grants';
import { list, read, say } from '../words/say';
import { when } from '../words/time';

/** What a person just did, said again when the language changes. Empty when there is nothing to say. */
export type Sentence = () => string;

export function alertDone(alert: Alert): Sentence {
  const by = alert.reset ?? alert.acknowledged;
  const key = alert.reset ? 'alert.reset.done' : 'alert.acknowledged.done';
  return () => (by ? say(key, { name: by.name, time: when(by.at), place: read(alert.place.name) }) : '');
}

export function grantDone(grant: Grant): Sentence {
  const name = grant.holder.name;
  return grant.state === 'revoked'
    ? () => say('grant.revoke.done', { name })
    : () =>
        say('grant.give.done', {
          name,
          places: list(grant.places.map((place) => read(place.name))),
          until: validity(grant),
        });
}

export function visitDone(visit: Visit): Sentence {
  const line = visit.register;
  return () => {
    const place = read(visit.place.name);
    return line
      ? say('visit.register.done', { place, time: when(line.at) })
      : say('visit.end.done', { place, who: visit.who ?? say('visit.who.none') });
  };
}
