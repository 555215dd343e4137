import { html, nothing } from 'lit';
import type { Entry } from '../api/views';
import { list, read, say } from '../words/say';
import { untilWhen } from '../words/time';

/** Who, what, where, until when, with whom and why, as names and values. */
export function entryFacts(entry: Entry) {
  const crew = entry.people > 1 ? ` · ${say('entry.people', { count: entry.people })}` : '';
  return html`<dt>${say('form.class')}</dt>
    <dd>${say(`class.${entry.holder.class}`)}${crew}</dd>
    <dt>${say('entry.where')}</dt>
    <dd><strong>${list(entry.places.map((place) => read(place.name)))}</strong></dd>
    <dt>${say('form.window')}</dt>
    <dd class="num">${entryWindow(entry)}</dd>
    <dt>${say('form.escort')}</dt>
    <dd>${entry.escort?.name ?? say('form.escort.none')}</dd>
    <dt>${say('form.purpose')}</dt>
    <dd>${entry.purpose}</dd>
    ${entry.document ? html`<dt>${say('form.document')}</dt><dd>${entry.document}</dd>` : nothing}
    ${entry.seals ? html`<dt>${say('form.seals')}</dt><dd>${entry.seals}</dd>` : nothing}`;
}

export function entryWindow(entry: Entry): string {
  return say('grant.from-until', { from: untilWhen(entry.from), until: untilWhen(entry.until) });
}
