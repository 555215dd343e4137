import type { Alert, Device, Place, Visit } from '../api/views';

/** The states a person can see: one mark, one colour, one word each. */
export type Look =
  | 'hold-up'
  | 'critical'
  | 'high'
  | 'medium'
  | 'going'
  | 'returned'
  | 'trouble'
  | 'unknown'
  | 'due'
  | 'overdue'
  | 'fine'
  | 'closed'
  | 'done';

export type Hue = 'critical' | 'high' | 'medium';

export function alertHue(alert: Alert): Hue {
  return alert.priority === 'low' ? 'medium' : alert.priority;
}

export function alertLook(alert: Alert): Look {
  switch (alert.state) {
    case 'closed':
      return 'closed';
    case 'acknowledged':
      return 'going';
    case 'returned':
      return 'returned';
    case 'unacknowledged':
      return alert.kind === 'hold-up' ? 'hold-up' : alertHue(alert);
  }
}

/** A place that is open but allowed to be is neither fine nor wrong: it has no look of its own. */
export function placeLook(place: Place): Look | null {
  if (place.trouble || place.condition === 'lost') {
    return 'trouble';
  }
  const states = [place.position, place.condition];
  if (states.includes('unknown') || states.every((state) => state === null)) {
    return 'unknown';
  }
  if (place.condition === 'active') {
    return place.kind === 'hold-up-button' || place.kind === 'fire-panel' ? 'critical' : null;
  }
  return place.position === 'open' ? null : 'fine';
}

export function deviceLook(device: Device): Look {
  if (device.tamper || device.state === 'silent' || device.state === 'offline') {
    return 'trouble';
  }
  return device.state === 'unknown' ? 'unknown' : 'fine';
}

export function visitLook(visit: Visit): Look | null {
  switch (visit.state) {
    case 'register-overdue':
      return 'overdue';
    case 'to-register':
      return 'due';
    case 'left':
    case 'registered':
      return 'closed';
    case 'inside':
    case 'open':
      return null;
  }
}
