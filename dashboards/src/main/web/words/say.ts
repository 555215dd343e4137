import { catalogue } from './catalogue';
import { language } from './language';
import { fill, type Names, type Text } from './text';

type Catalogue = typeof catalogue;
export type Key = keyof Catalogue;
type Values<K extends Key> = [Names<Catalogue[K]['zh']>] extends [never]
  ? []
  : [Readonly<Record<Names<Catalogue[K]['zh']>, string | number>>];

/** A sentence of the catalogue in the person's language; placeholders are checked by the compiler. */
export function say<K extends Key>(key: K, ...values: Values<K>): string {
  return fill(catalogue[key][language.now], values[0] ?? {});
}

/** The same sentence in both languages, for what must stay true when the language changes. */
export function both<K extends Key>(key: K, ...values: Values<K>): Text {
  const given = values[0] ?? {};
  return { zh: fill(catalogue[key].zh, given), en: fill(catalogue[key].en, given) };
}

/** A word for a value that a newer gateway may know and this page does not: then the value itself. */
export function sayOr(key: string, otherwise: string): string {
  return key in catalogue ? catalogue[key as Key][language.now] : otherwise;
}

export function read(text: Text): string {
  return text[language.now];
}

export function list(parts: readonly string[]): string {
  return parts.join(language.now === 'zh' ? '、' : ', ');
}
