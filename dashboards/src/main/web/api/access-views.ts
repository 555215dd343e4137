import type { Person, PlaceRef, Time } from './views';

/** Grants, visits and the register, as in the HTTP contract. */
export type HolderClass = 'cashier' | 'staff' | 'repair' | 'escort' | 'superior' | 'police';
export type GrantState = 'coming' | 'live' | 'used' | 'expired' | 'revoked';

export interface Grant {
  readonly id: number;
  readonly seq: number;
  readonly state: GrantState;
  readonly kind: 'visit' | 'standing';
  readonly holder: { readonly class: HolderClass; readonly name: string; readonly subject: string | null };
  readonly places: readonly PlaceRef[];
  readonly from: Time;
  readonly until: Time;
  readonly purpose: string;
  readonly escort: Person | null;
  readonly givenBy: Person;
  readonly givenAt: Time;
}

export type VisitState = 'inside' | 'left' | 'open' | 'to-register' | 'registered' | 'register-overdue';

export interface RegisterLine {
  readonly by: Person;
  readonly at: Time;
  readonly purpose: string;
  readonly sealNo: string | null;
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
  readonly register: RegisterLine | null;
}
