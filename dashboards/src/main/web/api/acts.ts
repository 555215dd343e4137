import { get, post } from './server';
import type { Alert, Board, Duty, EntryRequest, Grant, HolderClass, Time, Visit } from './views';

export const board = (): Promise<Board> => get('/api/board');

export const acknowledge = (id: number): Promise<Alert> => post(`/api/alerts/${id}/acknowledge`, {});

export const reset = (id: number, reason: string): Promise<Alert> =>
  post(`/api/alerts/${id}/reset`, { reason });

export const shown = (id: number): Promise<void> => post(`/api/alerts/${id}/shown`, {});

/** Who goes where, when and why: what is asked for, given, or taken in an emergency. */
export interface EntryTerms {
  readonly kind: 'visit' | 'standing';
  readonly class: HolderClass;
  readonly subject: string | null;
  readonly name: string;
  readonly places: readonly string[];
  readonly from: Time | null;
  readonly until: Time | null;
  readonly purpose: string;
  readonly escort: string | null;
  /** The number on the badge; only and always for a standing grant. */
  readonly credential: string | null;
  readonly people: number;
  /** Kind and last four digits. */
  readonly document: string | null;
  readonly seals: string | null;
}

export const giveGrant = (terms: EntryTerms): Promise<Grant> => post('/api/grants', terms);

export const revoke = (id: number): Promise<Grant> => post(`/api/grants/${id}/revoke`, {});

export const breakGlass = (terms: EntryTerms): Promise<Grant> => post('/api/grants/break-glass', terms);

export const confirmRemote = (id: number): Promise<Grant> => post(`/api/grants/${id}/confirm`, {});

export const reviewGrant = (id: number, finding: string): Promise<Grant> =>
  post(`/api/grants/${id}/review`, { finding });

/** Those in charge see all, everybody else their own. */
export const requests = (): Promise<{ readonly requests: readonly EntryRequest[] }> => get('/api/requests');

export const ask = (terms: EntryTerms): Promise<EntryRequest> => post('/api/requests', terms);

export const withdraw = (id: number): Promise<EntryRequest> => post(`/api/requests/${id}/withdraw`, {});

export const approve = (id: number): Promise<EntryRequest> => post(`/api/requests/${id}/approve`, {});

export const endorse = (id: number): Promise<EntryRequest> => post(`/api/requests/${id}/endorse`, {});

export const decline = (id: number, reason: string): Promise<EntryRequest> =>
  post(`/api/requests/${id}/decline`, { reason });

export const approveByPhone = (id: number, contact: string, calledBack: boolean): Promise<EntryRequest> =>
  post(`/api/requests/${id}/approve-by-phone`, { contact, calledBack });

export interface LineWords {
  readonly purpose: string;
  readonly sealNo: string;
  readonly amount: string;
  readonly people: number;
}

export const register = (id: number, line: LineWords): Promise<Visit> => post(`/api/visits/${id}/register`, line);

export const endVisit = (id: number): Promise<Visit> => post(`/api/visits/${id}/end`, {});

export const extendVisit = (id: number): Promise<Visit> => post(`/api/visits/${id}/extend`, {});

export const attribute = (id: number, person: string): Promise<Visit> =>
  post(`/api/visits/${id}/attribute`, { person });

export const duty = (): Promise<Duty> => get('/api/duty');

export const leaveDuty = (deputy: string, until: Time): Promise<Duty> => post('/api/duty/leave', { deputy, until });

export const returnToDuty = (): Promise<Duty> => post('/api/duty/return', {});

export const handOver = (to: string): Promise<Duty> => post('/api/duty/hand-over', { to });
