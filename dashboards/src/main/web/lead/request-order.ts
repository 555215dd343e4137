import type { EntryRequest, Grant, Session } from '../api/views';

const byTime = (a: EntryRequest, b: EntryRequest): number => a.askedAt.localeCompare(b.askedAt) || a.id - b.id;

const isOwn = (request: EntryRequest, session: Session): boolean =>
  request.askedBy.subject === session.subject || request.holder.subject === session.subject;

/** What this person may answer, the longest waiting first. Nobody answers their own. */
export function toAnswer(requests: readonly EntryRequest[], session: Session): EntryRequest[] {
  const may = session.may.includes('grant') || session.may.includes('grant-by-phone');
  return may ? requests.filter((request) => request.state === 'open' && !isOwn(request, session)).sort(byTime) : [];
}

/** One's own, the newest first. */
export function ownRequests(requests: readonly EntryRequest[], session: Session): EntryRequest[] {
  return requests.filter((request) => isOwn(request, session)).sort((a, b) => byTime(b, a));
}

/** What somebody still has to look at, because nobody consented in person. */
export function toReview(grants: readonly Grant[]): Grant[] {
  return grants.filter((grant) => grant.review === 'due' || grant.review === 'overdue');
}
