import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type BoardKey =
  | 'acknowledge'
  | 'detail'
  | 'next'
  | 'previous'
  | 'reset'
  | 'ask'
  | 'grant'
  | 'register'
  | 'sound'
  | 'language'
  | 'theme'
  | 'panel'
  | 'back'
  | 'help';

const KEYS: Readonly<Record<string, BoardKey>> = {
  a: 'acknowledge',
  Enter: 'detail',
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  r: 'reset',
  n: 'ask',
  g: 'grant',
  e: 'register',
  m: 'sound',
  l: 'language',
  t: 'theme',
  Escape: 'back',
  '?': 'help',
};

/** The key map as a person reads it. */
export const KEY_MAP = [
  ['A', 'keys.acknowledge'],
  ['Enter', 'keys.detail'],
  ['J / K', 'keys.next'],
  ['R', 'keys.reset'],
  ['N', 'keys.ask'],
  ['G', 'keys.grant'],
  ['E', 'keys.register'],
  ['M', 'keys.sound'],
  ['1 – 5', 'keys.panels'],
  ['L', 'keys.language'],
  ['T', 'keys.theme'],
  ['Esc', 'keys.back'],
  ['?', 'keys.help'],
] as const;

/** Which board key was meant; null while somebody is typing or working a control. */
function boardKey(event: KeyboardEvent): BoardKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
    return null;
  }
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && target.matches('input, textarea, select') && event.key !== 'Escape') {
    return null;
  }
  const onControl = target instanceof HTMLElement && target.matches('button, summary, a');
  if (onControl && ['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) {
    return null;
  }
  if (/^[1-5]$/.test(event.key)) {
    return 'panel';
  }
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** Hears keys anywhere on the page for as long as its host is there. */
export class BoardKeys implements ReactiveController {
  readonly #key = (event: KeyboardEvent): void => {
    const key = boardKey(event);
    if (key) {
      event.preventDefault();
      this.act(key, event.key);
    }
  };

  constructor(
    host: ReactiveControllerHost,
    private readonly act: (key: BoardKey, typed: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#key);
  }
}
