import { NEEDS_PROOF, Problem } from './problem';

const ANSWER_WITHIN_MS = 8_000;

let csrf = '';
let whenSessionEnds: () => void = () => {};

export function useCsrf(token: string): void {
  csrf = token;
}

/** Called when an act finds that nobody is logged in any more. */
export function onSessionEnd(listener: () => void): void {
  whenSessionEnds = listener;
}

let askForProof: () => Promise<boolean> = () => Promise.resolve(false);

/**
 * Called when an act wants the person to prove anew who they are. True when they did: then the act
 * is asked for once more.
 */
export function onProofNeeded(listener: () => Promise<boolean>): void {
  askForProof = listener;
}

export function get<T>(path: string): Promise<T> {
  return call<T>('GET', path);
}

export function post<T>(path: string, body: object): Promise<T> {
  return proven(() => call<T>('POST', path, body));
}

/** As {@link post}, without asking for proof: it is how proof is given. */
export function postProof(path: string, body: object): Promise<void> {
  return call<void>('POST', path, body);
}

export function remove(path: string): Promise<void> {
  return proven(() => call<void>('DELETE', path));
}

async function proven<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (problem) {
    if (problem instanceof Problem && problem.type === NEEDS_PROOF && (await askForProof())) {
      return act();
    }
    throw problem;
  }
}

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-CSRF'] = csrf;
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await answer(path, { method, headers, body: body ? JSON.stringify(body) : null });
  if (!response.ok) {
    const problem = await Problem.from(response);
    if (response.status === 401 && path !== '/api/session') {
      whenSessionEnds();
    }
    throw problem;
  }
  if (response.status === 204) {
    return undefined as T;
  }
  try {
    return (await response.json()) as T;
  } catch {
    throw Problem.unanswered();
  }
}

async function answer(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, {
      ...request,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  } catch {
    throw Problem.unanswered();
  }
}
