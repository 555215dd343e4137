export type Theme = 'system' | 'light' | 'dark';

const STORED_AS = 'hallguard.theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

/** Follows the system unless a person chose; ?theme= wins, for tests. */
export function theme(): Theme {
  const wish = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(STORED_AS);
  return ORDER.find((known) => known === wish) ?? 'system';
}

export function applyTheme(chosen: Theme = theme()): void {
  if (chosen === 'system') {
    delete document.documentElement.dataset['theme'];
  } else {
    document.documentElement.dataset['theme'] = chosen;
  }
}

export function nextTheme(): Theme {
  const shown = (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'system';
  const next = ORDER[(ORDER.indexOf(shown) + 1) % ORDER.length] ?? 'system';
  localStorage.setItem(STORED_AS, next);
  applyTheme(next);
  return next;
}
