import { get, post } from './server';
import type { Role, Screen, Session, Time } from './views';
import type { Text } from '../words/text';

/** People and what they prove themselves with, as in the HTTP contract. */
export type CredentialKind = 'badge' | 'pin' | 'duress-pin' | 'password' | 'totp' | 'passkey' | 'token';
export type Ending = 'lost' | 'returned' | 'replaced';
export type Scope = 'read-board' | 'read-register' | 'read-metrics';

export interface Held {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly scopes: readonly Scope[];
  readonly since: Time;
  /** Why it counts no more; missing while it does. */
  readonly ended?: string;
}

export interface Member {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly login: string;
  readonly credentials: readonly Held[];
}

export interface Members {
  readonly people: readonly Member[];
  /** What to see to. */
  readonly hint?: Text;
}

/** With a password that the gateway made and shows this once. */
export interface Changed {
  readonly person: Member;
  readonly password?: string;
}

export const members = (): Promise<Members> => get('/api/people');

export const enterPerson = (person: { name: string; login: string; roles: readonly Role[] }): Promise<Changed> =>
  post('/api/people', person);

const about = (subject: string, act: string): string => `/api/people/${encodeURIComponent(subject)}/${act}`;

export const rename = (subject: string, name: string): Promise<Changed> => post(about(subject, 'rename'), { name });

export const setRoles = (subject: string, roles: readonly Role[]): Promise<Changed> => post(about(subject, 'roles'), { roles });

export const leave = (subject: string): Promise<Changed> => post(about(subject, 'leave'), {});

export const comeBack = (subject: string): Promise<Changed> => post(about(subject, 'return'), {});

export const newPassword = (subject: string): Promise<Changed> => post(about(subject, 'password'), {});

export const issueBadge = (subject: string, badge: string): Promise<Member> =>
  post(about(subject, 'credentials'), { kind: 'badge', badge });

export const endCredential = (subject: string, credential: string, why: Ending): Promise<Member> =>
  post(about(subject, `credentials/${encodeURIComponent(credential)}/end`), { why });

export const issueToken = (subject: string, scopes: readonly Scope[]): Promise<{ person: Member; token: string }> =>
  post(about(subject, 'tokens'), { scopes });

/** One's own. Each change asks for the password. */
export const changePassword = (old: string, fresh: string): Promise<void> =>
  post('/api/session/password', { old, new: fresh });

export const setPin = (password: string, kind: 'pin' | 'duress-pin', pin: string): Promise<void> =>
  post('/api/session/pin', { password, kind, pin });

export const offerTotp = (password: string): Promise<{ secret: string; uri: string }> => post('/api/session/totp', { password });

export const confirmTotp = (code: string): Promise<{ recovery: readonly string[] }> => post('/api/session/totp/confirm', { code });

export const endTotp = (password: string): Promise<void> => post('/api/session/totp/end', { password });

/** The first administrator of a hall that knows nobody. */
export const setup = (): Promise<{ needed: boolean }> => get('/api/setup');

export const setUp = (first: { code: string; name: string; login: string; password: string; screen: Screen }): Promise<Session> =>
  post('/api/setup', first);
