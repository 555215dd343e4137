import type { Person, PlaceRef, Time } from './views';

/** Requests, grants, visits and the register, as in the HTTP contract. */
export type HolderClass = 'cashier' | 'staff' | 'repair' | 'escort' | 'superior' | 'police' | 'cleaning';
export type GrantState = 'coming' | 'live' | 'used' | 'expired' | 'revoked';
export type RequestState = 'open' | 'granted' | 'declined' | 'withdrawn' | 'lapsed';
export type Manner = 'lead' | 'deputy' | 'remote' | 'break-glass';

export interface Holder {
  readonly class: HolderClass;
  readonly name: string;
  readonly subject: string | null;
}

/** What a request and a grant say of an entry. */
export interface Entry {
  readonly holder: Holder;
  readonly places: readonly PlaceRef[];
  readonly from: Time;
  readonly until: Time;
  readonly purpose: string;
  readonly escort: Person | null;
  readonly people: number;
  readonly document: string | null;
  readonly seals: string | null;
}

export interface EntryRequest extends Entry {
  readonly id: number;
  readonly seq: number;
  readonly state: RequestState;
  readonly askedBy: Person;
  readonly askedAt: Time;
  /** Whose answer it waits for, while it does. */
  readonly awaits: 'lead' | 'superior' | null;
  /** Who consented for the superior unit. */
  readonly endorsedBy: Person | null;
  readonly answeredBy: Person | null;
  readonly answeredAt: Time | null;
  readonly reason: string | null;
  readonly grant: number | null;
}

export interface Grant extends Entry {
  readonly id: number;
  readonly seq: number;
  readonly state: GrantState;
  readonly kind: 'visit' | 'standing';
  readonly givenBy: Person;
  readonly givenAt: Time;
  readonly visit: number | null;
  readonly manner: Manner;
  /** Whether somebody still has to look at it, for what was not consented to in person. */
  readonly review: 'none' | 'due' | 'done' | 'overdue';
  readonly request: number | null;
  readonly contact: Person | null;
  /** Who had consented for the superior unit. */
  readonly superior: Person | null;
}

export type VisitState = 'inside' | 'left' | 'open' | 'to-register' | 'registered' | 'register-overdue';

export interface RegisterLine {
  readonly by: Person;
  readonly at: Time;
  readonly purpose: string;
  readonly sealNo: string | null;
  readonly amount: string | null;
  readonly people: number | null;
  readonly late: boolean;
}

export interface Visit {
  readonly id: number;
  readonly seq: number;
  readonly kind: 'cash-area' | 'box';
  readonly place: PlaceRef;
  readonly grant: number | null;
  readonly matched: boolean;
  readonly who: string | null;
  readonly since: Time;
  readonly until: Time | null;
  readonly state: VisitState;
  readonly registerBy: Time | null;
  /** Who was made out at the door or named afterwards. */
  readonly person: Person | null;
  /** Until when the visitor may stay. */
  readonly stayUntil: Time | null;
  readonly exceeded: boolean;
  readonly register: RegisterLine | null;
}

/** What the hall asks of one class of visitors. */
export interface ClassRule {
  readonly class: HolderClass;
  readonly approvers: 'lead-or-deputy' | 'lead' | 'lead-and-superior';
  readonly escort: boolean;
  readonly document: boolean;
  readonly stayMinutes: number;
  readonly extensionMinutes: number;
  readonly byPhone: boolean;
}

export interface Absence {
  readonly lead: Person;
  readonly deputy: Person;
  readonly since: Time;
  readonly until: Time;
}

export interface Duty {
  readonly away: readonly Absence[];
}
