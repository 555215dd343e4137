import type { Text } from '../words/text';
import type { ClassRule, EntryRequest, Grant, Visit } from './access-views';

export type * from './access-views';

/** What the gateway shows, as in the HTTP contract. Times are ISO-8601 UTC. */
export type Time = string;
export type Screen = 'guard-room' | 'back-office' | 'counter' | 'public';
export type Role =
  | 'cashier'
  | 'staff'
  | 'lead'
  | 'deputy'
  | 'guard'
  | 'facilities'
  | 'emergency'
  | 'leadership'
  | 'auditor'
  | 'admin';
export type Permission =
  | 'acknowledge'
  | 'reset'
  | 'ask'
  | 'grant'
  | 'endorse'
  | 'grant-by-phone'
  | 'confirm-remote'
  | 'break-glass'
  | 'review'
  | 'name-deputy'
  | 'extend'
  | 'attribute'
  | 'hand-over'
  | 'register'
  | 'end-visit'
  | 'note'
  | 'review-day'
  | 'enter-paper'
  | 'read-register'
  | 'read-amounts'
  | 'manage-people'
  | 'own-credentials';

export interface Session {
  readonly login: string;
  readonly name: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly screen: Screen;
  readonly csrf: string;
  readonly may: readonly Permission[];
  /** Whether a passkey of theirs can be asked for. */
  readonly passkey?: boolean;
}

export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Hall {
  readonly id: string;
  readonly name: Text;
  readonly timeZone: string;
}

export interface HallInfo extends Hall {
  readonly version: string;
  readonly demo: readonly DemoLogin[] | null;
}

export interface Person {
  readonly subject: string;
  readonly name: string;
}

export interface Signed extends Person {
  readonly at: Time;
}

export interface PlaceRef {
  readonly id: string;
  readonly name: Text;
}

export type AlertKind =
  | 'hold-up'
  | 'entry-without-grant'
  | 'door-left-open'
  | 'door-not-locked'
  | 'box-without-grant'
  | 'box-left-open'
  | 'box-not-registered'
  | 'tamper'
  | 'line-fault'
  | 'changed-unseen';
export type Priority = 'critical' | 'high' | 'medium' | 'low';
export type AlertState = 'unacknowledged' | 'acknowledged' | 'returned' | 'closed';

export interface AlertFact {
  readonly seq: number;
  readonly at: Time;
  readonly text: Text;
}

/** Who was reached: a screen with the person before it, the alert topic of the broker, or a sounder by name. */
export interface Told {
  readonly channel: string;
  readonly receiver: {
    readonly kind: 'screen' | 'broker' | 'sounder';
    readonly name: string | null;
    readonly screen: Screen | null;
  };
  readonly at: Time;
}

export interface Alert {
  readonly id: number;
  readonly seq: number;
  readonly kind: AlertKind;
  readonly name: Text;
  readonly clauses: readonly string[];
  readonly priority: Priority;
  readonly state: AlertState;
  /** How far it has called, for one that lasts. */
  readonly stage: string | null;
  readonly latched: boolean;
  readonly needsReset: boolean;
  readonly audience: readonly Screen[];
  /** The screens that sound; the others only show it. */
  readonly calls: readonly Screen[];
  readonly place: PlaceRef;
  readonly raisedAt: Time;
  readonly occurredAt: Time;
  readonly times: number;
  readonly lastAt: Time;
  readonly late: boolean;
  /** False when the gateway was not watching all the while. */
  readonly certain: boolean;
  readonly clockTrusted: boolean;
  readonly sentence: Text;
  readonly action: Text;
  readonly facts: readonly AlertFact[];
  readonly acknowledged: Signed | null;
  readonly returnedAt: Time | null;
  readonly closedAt: Time | null;
  readonly reset: (Signed & { readonly reason: string }) | null;
  readonly told: readonly Told[];
  /** A hold-up that the journal could not take. */
  readonly notJournaled: boolean;
}

export interface Trouble {
  readonly id: number;
  readonly seq: number;
  readonly kind: string;
  readonly about: { readonly kind: 'device' | 'hall'; readonly id: string; readonly name: Text };
  readonly sentence: Text;
  readonly since: Time;
  readonly clearedAt: Time | null;
  readonly count: number;
  readonly excerpt: string | null;
}

export type PlaceKind =
  | 'door'
  | 'box'
  | 'hold-up-button'
  | 'lamp'
  | 'extinguisher'
  | 'fire-panel'
  | 'supply';

export type Position = 'open' | 'closed';
export type Lock = 'locked' | 'unlocked';
export type Condition = 'normal' | 'active' | 'lost' | 'lit' | 'dark';

/** What was last known stays there while a state is unknown. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: Text;
  readonly zone: Text | null;
  readonly cashArea: boolean;
  readonly position: Position | 'unknown' | null;
  readonly lastPosition: Position | null;
  readonly lock: Lock | 'unknown' | 'not-observed' | null;
  readonly lastLock: Lock | null;
  readonly condition: Condition | 'unknown' | null;
  readonly lastCondition: Condition | null;
  readonly since: Time | null;
  readonly inside: number | null;
  readonly trouble: boolean;
  readonly devices: readonly string[];
}

export interface Device {
  readonly id: string;
  readonly name: Text;
  readonly format: string;
  readonly state: 'online' | 'silent' | 'unknown' | 'offline';
  readonly lastSeen: Time | null;
  readonly battery: number | null;
  readonly tamper: boolean | null;
  readonly silentAfterSeconds: number;
}

export interface Link {
  readonly id: string;
  readonly name: Text;
  readonly state: 'online' | 'degraded' | 'offline';
  readonly since: Time;
  readonly why: Text | null;
}

export interface KnownPerson extends Person {
  readonly roles: readonly Role[];
}

export interface Board {
  readonly seq: number;
  readonly boot: string;
  readonly journal: string;
  readonly hall: Hall;
  readonly clock: { readonly at: Time; readonly trusted: boolean };
  readonly links: readonly Link[];
  readonly alerts: readonly Alert[];
  readonly troubles: readonly Trouble[];
  readonly places: readonly Place[];
  readonly devices: readonly Device[];
  readonly requests: readonly EntryRequest[];
  readonly grants: readonly Grant[];
  readonly visits: readonly Visit[];
  readonly people: readonly KnownPerson[];
  readonly limits: Limits;
}

export interface Limits {
  readonly walkUpMinutes: number;
  readonly nameChars: number;
  readonly purposeChars: number;
  readonly reasonChars: number;
  readonly sealChars: number;
  readonly longestMinutes: number;
  readonly classes: readonly ClassRule[];
}

/** A sign of life. Everything up to its sequence has been sent before it. */
export interface Beat {
  readonly at: Time;
  readonly trusted: boolean;
  readonly seq: number;
  readonly journal: { readonly writable: boolean };
}

/** The views that change one by one, by the name of their event. */
export interface Changes {
  alert: Alert;
  trouble: Trouble;
  place: Place;
  device: Device;
  request: EntryRequest;
  grant: Grant;
  visit: Visit;
  link: Link;
}
