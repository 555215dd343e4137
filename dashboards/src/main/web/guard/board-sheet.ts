import { html, nothing, type TemplateResult } from 'lit';
import type { Board, Session } from '../api/views';
import '../entry/hg-entry-form';
import type { EntryMode } from '../entry/hg-entry-form';
import '../lead/hg-duty';
import '../lead/hg-register-form';
import '../people/hg-own';
import '../people/hg-people';
import '../register/hg-book';
import './hg-keys';
import './hg-place-sheet';
import type { Tab } from './hg-tabs';

/** What lies over the hall for a while: a form, a place, the key map. */
export type Sheet =
  | { readonly kind: 'entry'; readonly mode: EntryMode }
  | { readonly kind: 'duty' }
  | { readonly kind: 'book' }
  | { readonly kind: 'people' }
  | { readonly kind: 'own' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'register'; readonly visit: number }
  | { readonly kind: 'place'; readonly place: string };

/** The tab of a phone that the sheet belongs to: other tabs stay reachable while it is open. */
export const SHEET_TAB = {
  entry: 'grants',
  duty: 'visits',
  book: 'visits',
  people: 'grants',
  own: 'grants',
  keys: 'alerts',
  register: 'visits',
  place: 'hall',
} as const satisfies Record<Sheet['kind'], Tab>;

/** The line of the register that was told last. */
export type Told = { readonly line: number } | null;

export function sheetContent(sheet: Sheet, board: Board, session: Session, told: Told): TemplateResult | typeof nothing {
  switch (sheet.kind) {
    case 'keys':
      return html`<hg-keys></hg-keys>`;
    case 'entry':
      return html`<hg-entry-form .board=${board} .session=${session} mode=${sheet.mode}></hg-entry-form>`;
    case 'book':
      return html`<hg-book .board=${board} .session=${session} .told=${told}></hg-book>`;
    case 'people':
      return html`<hg-people></hg-people>`;
    case 'own':
      return html`<hg-own .session=${session}></hg-own>`;
    case 'duty':
      return html`<hg-duty .board=${board} .session=${session}></hg-duty>`;
    case 'place': {
      const place = board.places.find((known) => known.id === sheet.place);
      return html`<hg-place-sheet .place=${place ?? null} .devices=${board.devices}></hg-place-sheet>`;
    }
    case 'register': {
      const visit = board.visits.find((known) => known.id === sheet.visit) ?? null;
      const grant = board.grants.find((known) => known.id === visit?.grant) ?? null;
      return html`<hg-register-form .visit=${visit} .grant=${grant}></hg-register-form>`;
    }
  }
}
