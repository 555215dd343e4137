/** What a person reads, in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** The names between braces: Names<'{who} at {when}'> is 'who' | 'when'. */
export type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}`
  ? N | Names<Rest>
  : never;

type SameNames<T extends Text> = [Names<T['zh']>] extends [Names<T['en']>]
  ? [Names<T['en']>] extends [Names<T['zh']>]
    ? T
    : never
  : never;

/** Refuses, at compile time, a word that lacks a language or whose placeholders differ. */
export function words<const T extends Record<string, Text>>(
  entries: T & { [K in keyof T]: SameNames<T[K]> },
): T {
  return entries;
}

export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
