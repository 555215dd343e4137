import { get, post } from './server';
import type { Alert, Board, Grant, HolderClass, Time, Visit } from './views';

export const board = (): Promise<Board> => get('/api/board');

export const acknowledge = (id: number): Promise<Alert> => post(`/api/alerts/${id}/acknowledge`, {});

export const reset = (id: number, reason: string): Promise<Alert> =>
  post(`/api/alerts/${id}/reset`, { reason });

export const shown = (id: number): Promise<void> => post(`/api/alerts/${id}/shown`, {});

export interface GrantRequest {
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
}

export const giveGrant = (request: GrantRequest): Promise<Grant> => post('/api/grants', request);

export const revoke = (id: number): Promise<Grant> => post(`/api/grants/${id}/revoke`, {});

export const register = (id: number, purpose: string, sealNo: string): Promise<Visit> =>
  post(`/api/visits/${id}/register`, { purpose, sealNo });

export const endVisit = (id: number): Promise<Visit> => post(`/api/visits/${id}/end`, {});
