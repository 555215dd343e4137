import type { EntryRequest, Grant, Session } from '../api/views';

const byTime = (a: EntryRequest, b: EntryRequest): number => a.askedAt.localeCompare(b.askedAt) || a.id - b.id;

const isOwn = (request: EntryRequest, session: Session): boolean =>
  request.askedBy.subject === session.subject || request.holder.subject === session.subject;

const waits = (request: EntryRequest, session: Session): boolean => request.state === 'open' && !isOwn(request, session);

/** What this person may answer now, the longest waiting first. Nobody answers their own. */
export function toAnswer(requests: readonly EntryRequest[], session: Session): EntryRequest[] {
  const lead = session.may.includes('grant') || session.may.includes('grant-by-phone');
  const superior = session.may.includes('endorse');
  return requests.filter((request) => waits(request, session) && (request.awaits === 'superior' ? superior : lead)).sort(byTime);
}

/** What a lead will be asked when the superior unit has consented. */
export function beforeTheLead(requests: readonly EntryRequest[], session: Session): EntryRequest[] {
  return session.may.includes('grant') && !session.may.includes('endorse')
    ? requests.filter((request) => waits(request, session) && request.awaits === 'superior').sort(byTime)
    : [];
}

/** One's own, the newest first. */
export function ownRequests(requests: readonly EntryRequest[], session: Session): EntryRequest[] {
  return requests.filter((request) => isOwn(request, session)).sort((a, b) => byTime(b, a));
}

/** What somebody still has to look at, because nobody consented in person. */
export function toReview(grants: readonly Grant[]): Grant[] {
  return grants.filter((grant) => grant.review === 'due' || grant.review === 'overdue');
}
