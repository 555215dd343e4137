import { html, nothing } from 'lit';
import { Problem } from '../api/problem';
import { read } from '../words/say';

/** What is wrong, by the field of the form at which it is said. */
export type Wrong = ReadonlyMap<string, string>;

/** Fields of the request that stand under another name in the form. */
const SHOWN_AT: Readonly<Record<string, string>> = {
  subject: 'name',
  kind: 'window',
  from: 'window',
  until: 'window',
  credential: 'window',
};

export function wrongAt(wrong: Wrong, field: string) {
  const words = wrong.get(field);
  return words ? html`<span class="wrong" role="alert" data-wrong=${field}>${words}</span>` : nothing;
}

/** What the gateway found wrong with single fields. */
export function wrongOf(problem: unknown): Wrong {
  return problem instanceof Problem
    ? new Map(problem.fields.map(({ field, text }) => [SHOWN_AT[field] ?? field, read(text)]))
    : new Map();
}
