import type { Alert, EntryRequest, Grant, Visit } from '../api/views';
import { validity } from '../lead/hg-grants';
import { list, read, say } from '../words/say';
import { untilWhen, when } from '../words/time';

/** What a person just did, said again when the language changes. Empty when there is nothing to say. */
export type Sentence = () => string;

export function alertDone(alert: Alert): Sentence {
  const by = alert.reset ?? alert.acknowledged;
  const key = alert.reset ? 'alert.reset.done' : 'alert.acknowledged.done';
  return () => (by ? say(key, { name: by.name, time: when(by.at), place: read(alert.place.name) }) : '');
}

export function requestDone(request: EntryRequest): Sentence {
  const name = request.holder.name;
  const places = (): string => list(request.places.map((place) => read(place.name)));
  switch (request.state) {
    case 'open':
      if (request.endorsedBy) {
        return () => say('request.endorsed.done', { name });
      }
      return () => say('request.asked.done', { name, places: places() });
    case 'granted':
      return () => say('request.granted.done', { name, places: places(), until: say('grant.until', { time: untilWhen(request.until) }) });
    case 'declined':
      return () => say('request.declined.done', { name });
    case 'withdrawn':
    case 'lapsed':
      return () => say('request.withdrawn.done', { name });
  }
}

export function grantDone(grant: Grant): Sentence {
  const name = grant.holder.name;
  const places = (): string => list(grant.places.map((place) => read(place.name)));
  if (grant.state === 'revoked') {
    return () => say('grant.revoke.done', { name });
  }
  if (grant.review === 'done') {
    return () => say(grant.manner === 'remote' ? 'review.remote.done' : 'review.done', { name });
  }
  if (grant.manner === 'break-glass') {
    return () => say('break-glass.done', { name, places: places() });
  }
  return () => say('grant.give.done', { name, places: places(), until: validity(grant) });
}

/** What was done follows from what has changed. */
export function visitDone(before: Visit | undefined, visit: Visit): Sentence {
  const line = visit.register;
  return () => {
    const place = read(visit.place.name);
    const who = visit.person?.name ?? visit.who ?? say('visit.who.none');
    if (line) {
      return say('visit.register.done', { place, time: when(line.at) });
    }
    if (visit.state === 'inside' && visit.person?.subject !== before?.person?.subject) {
      return say('visit.attribute.done', { who, place });
    }
    return visit.state === 'inside' && visit.stayUntil
      ? say('visit.extend.done', { who: visit.who ?? who, until: untilWhen(visit.stayUntil) })
      : say('visit.end.done', { place, who: visit.who ?? who });
  };
}
