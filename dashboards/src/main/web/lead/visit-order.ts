import type { Visit } from '../api/views';

const byTime = (a: Visit, b: Visit): number => a.since.localeCompare(b.since);

export function going(visits: readonly Visit[]): Visit[] {
  return visits.filter((visit) => visit.state === 'inside' || visit.state === 'open').sort(byTime);
}

/** The most urgent first. */
export function toRegister(visits: readonly Visit[]): Visit[] {
  const dueAt = (visit: Visit): string => visit.registerBy ?? visit.since;
  return visits
    .filter((visit) => visit.state === 'to-register' || visit.state === 'register-overdue')
    .sort((a, b) => dueAt(a).localeCompare(dueAt(b)));
}

export function endedVisits(visits: readonly Visit[]): Visit[] {
  return visits
    .filter((visit) => visit.state === 'left' || visit.state === 'registered')
    .sort((a, b) => byTime(b, a));
}

export function inCashArea(visits: readonly Visit[]): number {
  return visits.filter((visit) => visit.kind === 'cash-area' && visit.state === 'inside').length;
}
