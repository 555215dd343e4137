import { get, post, remove, useCsrf } from './server';
import type { HallInfo, Screen, Session } from './views';

export const hallInfo = (): Promise<HallInfo> => get('/api/hall');

/** With the code of the authenticator when the gateway has asked for it. */
export async function logIn(login: string, password: string, screen: Screen, code?: string): Promise<Session> {
  return keep(await post<Session>('/api/session', { login, password, screen, ...(code ? { code } : {}) }));
}

/** Nothing when nobody is logged in. */
export async function currentSession(): Promise<Session | null> {
  const session = await get<Session | undefined>('/api/session');
  return session ? keep(session) : null;
}

export const logOut = (): Promise<void> => remove('/api/session');

/** The session from now on. */
export function keep(session: Session): Session {
  useCsrf(session.csrf);
  return session;
}
