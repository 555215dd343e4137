import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BookQuery } from '../api/register';
import type { Board } from '../api/views';
import { HgElement } from '../shared/element';
import { hallClock } from '../shared/clock';
import { fields } from '../shared/fields';
import { buttons } from '../shared/styles';
import { read, say } from '../words/say';
import { dayOf, fromField } from '../words/time';

const DAY_MS = 86_400_000;
const CLASSES = ['repair', 'escort', 'superior', 'police', 'cleaning', 'staff', 'cashier'] as const;

/** What is looked for in the register. */
@customElement('hg-book-search')
export class HgBookSearch extends HgElement {
  @property({ attribute: false }) board: Board | null = null;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    css`
      form,
      .narrow {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
        gap: 0 var(--s3);
        align-items: end;
      }
      .field {
        margin-bottom: var(--s3);
      }
      .wide {
        grid-column: 1 / -1;
      }
      summary {
        min-height: var(--touch);
        padding: var(--s2) 0;
        font-weight: var(--strong);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const today = dayOf(hallClock.now());
    const places = this.board?.places.filter((place) => place.kind === 'box' || place.cashArea) ?? [];
    return html`<form @submit=${(event: Event) => event.preventDefault()} @change=${this.#changed}>
      <label class="field wide"
        ><span>${say('book.words')}</span
        ><input type="search" name="words" autocomplete="off" maxlength="80" placeholder=${say('book.words.hint')}
      /></label>
      <details class="wide">
        <summary>${say('book.narrow')}</summary>
        <div class="narrow">
      <label class="field"><span>${say('book.from')}</span><input type="date" name="from" max=${today} /></label>
      <label class="field"><span>${say('book.until')}</span><input type="date" name="until" max=${today} /></label>
      ${this.#select('place', 'entry.where', places.map((place) => [place.id, read(place.name)]))}
      ${this.#select('class', 'form.class', CLASSES.map((known) => [known, say(`class.${known}`)]))}
      ${this.#select('person', 'book.person', this.board?.people.map((person) => [person.subject, person.name]) ?? [])}
      ${this.#select('deviating', 'book.deviation', [['yes', say('book.deviation.any')], ['no', say('book.deviation.none')]])}
      ${this.#select('reviewed', 'book.reviewed', [['yes', say('book.reviewed.yes')], ['no', say('book.reviewed.no')]])}
 </div>
      </details>
      <button type="submit" class="button wide" data-action="book-search" @click=${this.#changed}>${say('book.search')}</button>
    </form>`;
  }

  #select(name: string, label: 'entry.where' | 'form.class' | 'book.person' | 'book.deviation' | 'book.reviewed', options: readonly (readonly [string, string])[]) {
    return html`<label class="field"
      ><span>${say(label)}</span
      ><select name=${name}>
        <option value="">${say('book.any')}</option>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select></label
    >`;
  }

  readonly #changed = (): void => {
    const form = this.renderRoot.querySelector('form');
    if (!form) {
      return;
    }
    const given = new FormData(form);
    const value = (name: string): string => String(given.get(name) ?? '').trim();
    const from = value('from');
    const until = value('until');
    const query: BookQuery = {
      words: value('words'),
      place: value('place'),
      class: value('class'),
      person: value('person'),
      deviating: value('deviating'),
      reviewed: value('reviewed'),
      from: from === '' ? '' : fromField(`${from}T00:00`).toISOString(),
      until: until === '' ? '' : new Date(fromField(`${until}T00:00`).getTime() + DAY_MS).toISOString(),
    };
    this.tell('hg-book-query', query);
  };
}
