import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ClassRule, KnownPerson } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import { say } from '../words/say';
import { wrongAt, type Wrong } from './wrong';

const PEOPLE_MOST = 20;

export interface Details {
  readonly escort: string | null;
  readonly document: string | null;
  readonly people: number;
  readonly seals: string | null;
}

/** What the hall asks of the class that was chosen: an escort, a document, how many, which seals. */
@customElement('hg-details')
export class HgDetails extends HgElement {
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  @property({ attribute: false }) rule: ClassRule | null = null;
  @property({ attribute: false }) wrong: Wrong = new Map();
  @property({ type: Number }) sealChars = 60;
  /** In an emergency nothing of this is asked for. */
  @property({ type: Boolean }) waived = false;
  @query('[name="escort"]') private readonly escort!: HTMLSelectElement;
  @query('[name="document"]') private readonly document!: HTMLInputElement | null;
  @query('[name="people"]') private readonly count!: HTMLInputElement | null;
  @query('[name="seals"]') private readonly seals!: HTMLInputElement | null;

  static override styles = [
    HgElement.styles,
    fields,
    css`
      .two {
        display: grid;
        grid-template-columns: 7rem minmax(0, 1fr);
        gap: 0 var(--s4);
      }
    `,
  ];

  /** What was filled in; what is missing is put into the map. */
  read(missing: Map<string, string>): Details {
    const document = this.document?.value.trim() ?? '';
    const asked = this.waived ? null : this.rule;
    if (asked?.escort && this.escort.value === '') missing.set('escort', say('form.escort.missing'));
    if (asked?.document && document === '') missing.set('document', say('form.document.missing'));
    const people = Number(this.count?.value || '1');
    if (!Number.isInteger(people) || people < 1 || people > PEOPLE_MOST) {
      missing.set('people', say('form.people.wrong', { most: PEOPLE_MOST }));
    }
    return {
      escort: this.escort.value || null,
      document: document || null,
      people,
      seals: this.seals?.value.trim() || null,
    };
  }

  override render() {
    const rule = this.rule;
    const own = rule?.class === 'staff' || rule?.class === 'cashier';
    return html`${this.#escort(rule)} ${rule?.document ? this.#document() : nothing}
    ${rule && !own ? this.#crew(rule) : nothing}`;
  }

  #escort(rule: ClassRule | null) {
    return html`<label class="field" data-field="escort">
      <span>${say('form.escort')} ${rule?.escort ? nothing : html`<small class="soft">${say('page.optional')}</small>`}</span>
      <select name="escort" aria-invalid=${this.wrong.has('escort')}>
        <option value="">${say('form.escort.none')}</option>
        ${this.people.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}
      </select>
      <span class="hint">${say(rule?.escort ? 'form.escort.asked' : 'form.escort.hint')}</span>
      ${wrongAt(this.wrong, 'escort')}
    </label>`;
  }

  #document() {
    return html`<label class="field" data-field="document">
      <span>${say('form.document')}</span>
      <input name="document" autocomplete="off" maxlength="40" aria-invalid=${this.wrong.has('document')} />
      <span class="hint">${say('form.document.hint')}</span>
      ${wrongAt(this.wrong, 'document')}
    </label>`;
  }

  #crew(rule: ClassRule) {
    return html`<div class=${rule.class === 'escort' ? 'two' : ''}>
      <label class="field" data-field="people">
        <span>${say('form.people')}</span>
        <input name="people" inputmode="numeric" .defaultValue=${'1'} aria-invalid=${this.wrong.has('people')} />
        ${wrongAt(this.wrong, 'people')}
      </label>
      ${rule.class === 'escort'
        ? html`<label class="field" data-field="seals">
            <span>${say('form.seals')} <small class="soft">${say('page.optional')}</small></span>
            <input name="seals" autocomplete="off" maxlength=${this.sealChars} />
            <span class="hint">${say('form.seals.hint')}</span>
          </label>`
        : nothing}
    </div>`;
  }
}
