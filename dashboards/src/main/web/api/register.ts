import { get, post } from './server';
import type { HolderClass, Person, PlaceRef, Signed, Time } from './views';
import type { Text } from '../words/text';

/** The register of approvals, as in the HTTP contract. */
export type NoteKind = 'correction' | 'dispute' | 'attribution';

export interface Note {
  readonly kind: string;
  readonly text: Text;
  readonly by: Person;
  readonly at: Time;
  readonly person: Person | null;
  readonly words: string | null;
}

export interface Deviating {
  readonly kind: string;
  readonly text: Text;
}

/** How a field came to be known. */
export type MarkWord = 'sensor' | 'declared' | 'inferred';
export type Marked = 'opened' | 'credential' | 'holder' | 'person' | 'people' | 'purpose' | 'seal' | 'amount' | 'end';

/** One opening, or one line that was entered from paper. */
export interface BookLine {
  readonly line: number;
  readonly kind: 'cash-area' | 'box';
  readonly place: PlaceRef;
  /** What the opening was taken for. */
  readonly way: string;
  readonly taken: Text;
  readonly opened: Time;
  readonly clockTrusted: boolean;
  readonly holderClass: HolderClass | null;
  readonly holder: string | null;
  readonly person: Person | null;
  readonly document: string | null;
  readonly people: number | null;
  readonly escort: Person | null;
  readonly purpose: string | null;
  readonly seal: string | null;
  readonly amount: string | null;
  readonly bookedSeals: string | null;
  readonly grant: {
    readonly id: number;
    readonly by: Person;
    readonly at: Time;
    readonly manner: string;
    readonly askedBy: Person | null;
    readonly askedAt: Time | null;
  } | null;
  readonly end: { readonly at: Time; readonly mark: MarkWord; readonly by: Person | null } | null;
  readonly registered: Signed | null;
  readonly late: boolean;
  readonly deviations: readonly Deviating[];
  readonly notes: readonly Note[];
  readonly reviewed: Signed | null;
  readonly marks: Readonly<Partial<Record<Marked, MarkWord>>>;
  /** The facts of the journal that it comes from. */
  readonly facts: readonly number[];
}

export interface BookPage {
  readonly lines: readonly BookLine[];
  /** Goes into {@code after} for the page that follows; null when there is none. */
  readonly next: number | null;
  /** How many fit, on the first page alone; there are more than that when {@code more} says so. */
  readonly count: number | null;
  readonly more: boolean;
  /** False while the register is written anew. */
  readonly complete: boolean;
}

/** What is looked for; empty strings are left out. */
export interface BookQuery {
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly class: string;
  readonly person: string;
  readonly words: string;
  readonly deviating: string;
  readonly reviewed: string;
}

export const EVERYTHING: BookQuery = { from: '', until: '', place: '', class: '', person: '', words: '', deviating: '', reviewed: '' };

function parameters(query: BookQuery, after?: number | null): string {
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

export const bookPage = (query: BookQuery, after?: number | null): Promise<BookPage> =>
  get(`/api/register${parameters(query, after)}`);

/** Where the browser fetches the sheet from. */
export function sheetAddress(query: BookQuery, form: 'csv' | 'pdf', language: string): string {
  const asked = parameters(query);
  return `/api/register.${form}${asked}${asked === '' ? '?' : '&'}lang=${language}`;
}

export const addNote = (line: number, note: { kind: NoteKind; person?: string; words: string }): Promise<void> =>
  post(`/api/register/${line}/note`, note);

/** A row of the paper form. */
export interface PaperRow {
  readonly place: string;
  readonly kind: 'cash-area' | 'box';
  readonly class: HolderClass;
  readonly name: string;
  readonly purpose: string;
  readonly sealNo?: string;
  readonly from: string;
  readonly until?: string;
}

export const enterPaper = (row: PaperRow): Promise<void> => post('/api/register/paper', row);

export interface DayReviewed {
  readonly day: string;
  readonly lines: number;
  readonly deviating: number;
}

/** @param day as 2026-11-24 */
export const reviewDay = (day: string): Promise<DayReviewed> => post(`/api/register/days/${day}/review`, {});
