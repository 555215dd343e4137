import type { Alert } from '../api/views';

const isWaiting = (alert: Alert): boolean => alert.state === 'unacknowledged';
const byTime = (a: Alert, b: Alert): number => a.raisedAt.localeCompare(b.raisedAt) || a.id - b.id;

/**
 * What needs a person first: unacknowledged before returned before going; among the
 * unacknowledged a critical one (a hold-up) before all others, then the oldest.
 */
export function inOrder(alerts: readonly Alert[]): Alert[] {
  return alerts
    .filter((alert) => alert.state !== 'closed')
    .sort((a, b) => rank(a) - rank(b) || byTime(a, b));
}

function rank(alert: Alert): number {
  if (isWaiting(alert)) {
    return alert.priority === 'critical' ? 0 : 1;
  }
  return alert.state === 'returned' ? 2 : 3;
}

export function closedLately(alerts: readonly Alert[]): Alert[] {
  return alerts
    .filter((alert) => alert.state === 'closed')
    .sort((a, b) => (b.closedAt ?? b.raisedAt).localeCompare(a.closedAt ?? a.raisedAt))
    .slice(0, 50);
}

export function needsPerson(alert: Alert): boolean {
  return isWaiting(alert) || alert.state === 'returned';
}

/** 王 for 王芳 and for 王芳 (Fang), LW for Li Wei. */
export function initials(name: string): string {
  const parts = name.replace(/[((].*/, '').trim().split(/\s+/);
  return parts.length > 1 || /^[a-z]/i.test(name)
    ? parts.map((part) => part.charAt(0).toUpperCase()).join('').slice(0, 2)
    : name.charAt(0);
}
