import { get, post } from './server';
import type { HolderClass, Person, PlaceRef, Time } from './views';
import type { Text } from '../words/text';

/** The register of approvals, as in the HTTP contract. */
export type NoteKind = 'correction' | 'dispute' | 'attribution';

export interface Note {
  readonly kind: string;
  readonly by: Person | null;
  readonly at: Time;
  readonly text: string | null;
  readonly person: Person | null;
}

export interface Deviating {
  readonly code: string;
  readonly text: Text;
}

export type MarkWord = 'sensor' | 'declared' | 'inferred';

/** One opening, or one line that was entered from paper. */
export interface BookLine {
  readonly line: number;
  readonly seq: number;
  readonly kind: 'cash-area' | 'box';
  readonly place: PlaceRef;
  readonly holder: string | null;
  readonly class: HolderClass | null;
  readonly openedAt: Time;
  readonly closedAt: Time | null;
  readonly leftAt: Time | null;
  readonly approvedBy: Person | null;
  readonly approvedAt: Time | null;
  readonly manner: string | null;
  readonly purpose: string | null;
  readonly amount: string | null;
  readonly seal: string | null;
  readonly people: number | null;
  readonly deviations: readonly Deviating[];
  readonly notes: readonly Note[];
  readonly confirmedBy: Person | null;
  readonly confirmedAt: Time | null;
  readonly late: boolean;
  readonly reviewedBy: Person | null;
  readonly reviewedAt: Time | null;
  /** How each field came to be known; a field that is missing follows the usual way. */
  readonly marks?: Readonly<Record<string, MarkWord>>;
}

export interface BookPage {
  readonly lines: readonly BookLine[];
  /** Goes into {@code after} for the page that follows. */
  readonly next: number | string | null;
  readonly more: boolean;
}

/** What is looked for; empty strings are left out. */
export interface BookQuery {
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly class: string;
  readonly person: string;
  readonly words: string;
  readonly deviation: string;
  readonly reviewed: string;
}

export const EVERYTHING: BookQuery = { from: '', until: '', place: '', class: '', person: '', words: '', deviation: '', reviewed: '' };

function parameters(query: BookQuery, after?: number | string | null): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== '') {
      asked.set(name, value);
    }
  }
  if (after !== undefined && after !== null) {
    asked.set('after', String(after));
  }
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

export const bookPage = (query: BookQuery, after?: number | string | null): Promise<BookPage> =>
  get(`/api/register${parameters(query, after)}`);

/** Where the browser fetches the sheet from. */
export const sheetAddress = (query: BookQuery, form: 'csv' | 'pdf'): string => `/api/register.${form}${parameters(query)}`;

export const addNote = (line: number, note: { kind: NoteKind; person?: string; text?: string }): Promise<BookLine | undefined> =>
  post(`/api/register/${line}/note`, note);

/** @param day as 2026-11-24 */
export const reviewDay = (day: string): Promise<void> => post(`/api/register/days/${day}/review`, {});
