import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { enterPaper } from '../api/register';
import type { Board, HolderClass, Place } from '../api/views';
import { wrongAt, wrongOf, type Wrong } from '../entry/wrong';
import { hallClock } from '../shared/clock';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import { read, say } from '../words/say';
import { fromField } from '../words/time';

const CLASSES: readonly HolderClass[] = ['cashier', 'staff', 'repair', 'escort', 'superior', 'police', 'cleaning'];

/** A row of the paper form, for the hours when the gateway was down. The line stays marked. */
@customElement('hg-book-paper')
export class HgBookPaper extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @state() private wrong: Wrong = new Map();
  @state() private done = '';

  static override styles = [
    HgElement.styles,
    fields,
    css`
      details {
        margin-bottom: var(--s4);
      }
      summary {
        min-height: var(--touch);
        align-content: center;
      }
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 0 var(--s4);
        align-items: start;
        padding: var(--s3) 0;
      }
      .whole {
        grid-column: 1 / -1;
      }
    `,
  ];

  override render() {
    const places = (this.board?.places ?? []).filter((place) => place.kind === 'box' || (place.kind === 'door' && place.cashArea));
    return html`<details data-paper>
      <summary>${say('paper.title')}</summary>
      <p class="soft small">${say('paper.teach')}</p>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#choice('place', say('paper.place'), places.map((place) => [place.id, read(place.name)]))}
        ${this.#choice('class', say('form.class'), CLASSES.map((kind) => [kind, say(`class.${kind}`)]))}
        ${this.#text('name', say('form.name'), this.board?.limits.nameChars ?? 60)}
        ${this.#text('purpose', say('form.purpose'), this.board?.limits.purposeChars ?? 200)}
        ${this.#text('sealNo', say('paper.seal'), this.board?.limits.sealChars ?? 60)}
        ${this.#time('from', say('book.opened'))} ${this.#time('until', say('book.end'))}
        <div class="whole">
          <hg-act look="primary" action="save-paper" label=${say('paper.save')} .run=${() => this.#send(places)}></hg-act>
          ${this.done ? html`<p role="status">${this.done}</p>` : nothing}
        </div>
      </form>
    </details>`;
  }

  #choice(name: string, label: string, options: readonly (readonly [string, string])[]) {
    return html`<label class="field"
      ><span>${label}</span
      ><select name=${name} aria-invalid=${this.wrong.has(name)}>
        <option value="">${say('form.choose')}</option>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}</select
      >${wrongAt(this.wrong, name)}</label
    >`;
  }

  #text(name: string, label: string, longest: number) {
    return html`<label class="field"
      ><span>${label}</span><input name=${name} autocomplete="off" maxlength=${longest} aria-invalid=${this.wrong.has(name)} />${wrongAt(
        this.wrong,
        name,
      )}</label
    >`;
  }

  #time(name: string, label: string) {
    return html`<label class="field"
      ><span>${label}</span><input type="datetime-local" name=${name} aria-invalid=${this.wrong.has('window')} /><span class="hint"
        >${say('form.hall-time', { zone: hallClock.zone })}</span
      >${name === 'from' ? wrongAt(this.wrong, 'window') : nothing}</label
    >`;
  }

  #value(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value.trim() ?? '';
  }

  async #send(places: readonly Place[]): Promise<void> {
    this.done = '';
    const missing = new Map<string, string>();
    const place = places.find((known) => known.id === this.#value('place'));
    if (!place) missing.set('place', say('form.places.missing'));
    if (this.#value('class') === '') missing.set('class', say('form.class.missing'));
    if (this.#value('name') === '') missing.set('name', say('form.name.missing'));
    if (this.#value('purpose') === '') missing.set('purpose', say('form.purpose.missing'));
    const from = this.#value('from');
    const until = this.#value('until');
    if (from === '') missing.set('window', say('paper.time.missing'));
    this.wrong = missing;
    if (!place || missing.size > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const seal = this.#value('sealNo');
    try {
      await enterPaper({
        place: place.id,
        kind: place.kind === 'box' ? 'box' : 'cash-area',
        class: this.#value('class') as HolderClass,
        name: this.#value('name'),
        purpose: this.#value('purpose'),
        from: fromField(from).toISOString(),
        ...(seal === '' ? {} : { sealNo: seal }),
        ...(until === '' ? {} : { until: fromField(until).toISOString() }),
      });
    } catch (problem) {
      this.wrong = wrongOf(problem);
      throw problem;
    }
    this.done = say('paper.done', { name: this.#value('name'), place: read(place.name) });
    this.renderRoot.querySelector('form')?.reset();
    this.tell('hg-book-changed', null);
  }
}
