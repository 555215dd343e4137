import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { giveGrant } from '../api/acts';
import { Problem } from '../api/problem';
import type { Board, HolderClass, KnownPerson, Limits, Place } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-sheet';
import { read, say } from '../words/say';
import './hg-grant-window';
import type { HgGrantWindow } from './hg-grant-window';
import './hg-purpose';
import type { HgPurpose } from './hg-purpose';

const CLASSES: readonly HolderClass[] = ['repair', 'escort', 'superior', 'police', 'staff', 'cashier'];
const OWN_PEOPLE: readonly HolderClass[] = ['staff', 'cashier'];
type Field = 'places' | 'class' | 'name' | 'purpose' | 'window' | 'escort';
/** Fields of the request that stand under another name in the form. */
const SHOWN_AT: Readonly<Record<string, Field>> = {
  subject: 'name',
  kind: 'window',
  from: 'window',
  until: 'window',
  credential: 'window',
};

/** Consent by name: which door and boxes, who, when, why, with whom. */
@customElement('hg-grant-form')
export class HgGrantForm extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @state() private chosen: readonly string[] = [];
  @state() private holder: HolderClass | null = null;
  @state() private wrong: ReadonlyMap<string, string> = new Map();
  @query('input[name="name"]') private readonly name!: HTMLInputElement;
  @query('select') private readonly escort!: HTMLSelectElement;
  @query('hg-purpose') private readonly purpose!: HgPurpose;
  @query('hg-grant-window') private readonly window!: HgGrantWindow;

  static override styles = [
    HgElement.styles,
    fields,
    css`
      :host {
        display: flex;
        min-height: 0;
      }
      hg-sheet {
        flex: 1;
      }
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr));
        gap: 0 var(--s8);
        align-items: start;
      }
      hg-act {
        grid-column: 1 / -1;
        position: sticky;
        bottom: calc(-1 * var(--s6));
        padding: var(--s2) 0 var(--s6);
        margin-bottom: calc(-1 * var(--s6));
        background: var(--raised);
      }
    `,
  ];

  override render() {
    const board = this.board;
    if (!board) {
      return nothing;
    }
    const places = board.places.filter((place) => place.kind === 'box' || (place.kind === 'door' && place.cashArea));
    return html`<hg-sheet heading=${say('grant.give.title')} data-sheet="grant">
      <form @submit=${(event: Event) => event.preventDefault()}>
        <div>${this.#places(places)} ${this.#class()} ${this.#name(board.people, board.limits)}</div>
        <div>
          <hg-grant-window minutes=${board.limits.walkUpMinutes}></hg-grant-window>
          ${this.#wrong('window')}
          <hg-purpose longest=${board.limits.purposeChars} ?missing=${this.wrong.has('purpose')}></hg-purpose>
          ${this.#escort(board.people)}
        </div>
        <hg-act look="primary" action="save-grant" label=${say('grant.give.save')} .run=${() => this.#give()}></hg-act>
      </form>
    </hg-sheet>`;
  }

  #places(places: readonly Place[]) {
    return html`<fieldset data-field="places">
      <legend>${say('form.places')}</legend>
      <div class="choices">
        ${places.map(
          (place) => html`<label class="choice"
            ><input type="checkbox" name="places" value=${place.id} @change=${() => this.#toggle(place.id)} /><span
              >${read(place.name)}</span
            ></label
          >`,
        )}
      </div>
      ${this.#wrong('places')}
    </fieldset>`;
  }

  #class() {
    return html`<fieldset data-field="class">
      <legend>${say('form.class')}</legend>
      <div class="choices">
        ${CLASSES.map(
          (holder) => html`<label class="choice"
            ><input type="radio" name="class" value=${holder} @change=${() => (this.holder = holder)} /><span
              >${say(`class.${holder}`)}</span
            ></label
          >`,
        )}
      </div>
      ${this.#wrong('class')}
    </fieldset>`;
  }

  #name(people: readonly KnownPerson[], limits: Limits) {
    const own = this.holder !== null && OWN_PEOPLE.includes(this.holder);
    return html`<label class="field" data-field="name">
      <span>${say('form.name')}</span>
      <input name="name" list=${own ? 'people' : nothing} autocomplete="off" maxlength=${limits.nameChars} aria-invalid=${this.wrong.has('name')} />
      <datalist id="people">${people.map((person) => html`<option value=${person.name}></option>`)}</datalist>
      <span class="hint">${say('form.name.hint')}</span>
      ${this.#wrong('name')}
    </label>`;
  }

  #escort(people: readonly KnownPerson[]) {
    return html`<label class="field" data-field="escort">
      <span>${say('form.escort')}</span>
      <select name="escort">
        <option value="">${say('form.escort.none')}</option>
        ${people.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}
      </select>
      <span class="hint">${say('form.escort.hint')}</span>
      ${this.#wrong('escort')}
    </label>`;
  }

  #wrong(field: Field) {
    const words = this.wrong.get(field);
    return words ? html`<span class="wrong" role="alert" data-wrong=${field}>${words}</span>` : nothing;
  }

  #toggle(id: string): void {
    this.chosen = this.chosen.includes(id) ? this.chosen.filter((other) => other !== id) : [...this.chosen, id];
  }

  async #give(): Promise<void> {
    const name = this.name.value.trim();
    const purpose = this.purpose.value;
    const window = this.window.read();
    const missing = new Map<string, string>();
    if (this.chosen.length === 0) missing.set('places', say('form.places.missing'));
    if (!this.holder) missing.set('class', say('form.class.missing'));
    if (name === '') missing.set('name', say('form.name.missing'));
    if (purpose === '') missing.set('purpose', say('form.purpose.missing'));
    this.wrong = missing;
    if (missing.size > 0 || !window || !this.holder) {
      this.#showFirst(missing);
      return;
    }
    const person = OWN_PEOPLE.includes(this.holder) ? this.board?.people.find((known) => known.name === name) : undefined;
    try {
      const grant = await giveGrant({
        ...window,
        class: this.holder,
        subject: person?.subject ?? null,
        name,
        places: this.chosen,
        purpose,
        escort: this.escort.value || null,
      });
      this.tell('hg-grant-answered', grant);
    } catch (problem) {
      if (problem instanceof Problem) {
        this.wrong = new Map(problem.fields.map(({ field, text }) => [SHOWN_AT[field] ?? field, read(text)]));
      }
      throw problem;
    }
  }

  #showFirst(missing: ReadonlyMap<string, string>): void {
    const first = [...missing.keys()][0];
    if (first === 'purpose') {
      this.purpose.focus();
    } else if (first) {
      this.renderRoot.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus();
    }
  }
}
