import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ask, breakGlass, giveGrant, type EntryTerms } from '../api/acts';
import type { Board, HolderClass, Place, Session } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-confirm';
import '../shared/hg-sheet';
import { read, say } from '../words/say';
import './hg-details';
import type { HgDetails } from './hg-details';
import './hg-entry-window';
import type { HgEntryWindow } from './hg-entry-window';
import './hg-purpose';
import type { HgPurpose } from './hg-purpose';
import './hg-who';
import type { HgWho } from './hg-who';
import { wrongAt, wrongOf, type Wrong } from './wrong';

export type EntryMode = 'ask' | 'give' | 'break-glass';

/** Which door and boxes by name, who, when, why, with whom: asked for, given, or in an emergency. */
@customElement('hg-entry-form')
export class HgEntryForm extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @property({ attribute: false }) session: Session | null = null;
  @property() mode: EntryMode = 'ask';
  @state() private chosen: readonly string[] = [];
  @state() private holder: HolderClass | null = null;
  @state() private wrong: Wrong = new Map();
  @query('hg-who') private readonly who!: HgWho;
  @query('hg-purpose') private readonly purpose!: HgPurpose;
  @query('hg-entry-window') private readonly window!: HgEntryWindow | null;
  @query('hg-details') private readonly details!: HgDetails;

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
      .warning {
        grid-column: 1 / -1;
        padding: var(--s3);
        margin-bottom: var(--s4);
        border: 2px solid var(--high);
        border-radius: var(--radius);
      }
      .save {
        grid-column: 1 / -1;
        position: sticky;
        z-index: 1;
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
    const limits = board.limits;
    const places = board.places.filter((place) => place.kind === 'box' || (place.kind === 'door' && place.cashArea));
    const rule = limits.classes.find((known) => known.class === this.holder) ?? null;
    const emergency = this.mode === 'break-glass';
    return html`<hg-sheet heading=${say(`entry.${this.mode}.title`)} data-sheet=${this.mode === 'give' ? 'grant' : this.mode}>
      <form @submit=${(event: Event) => event.preventDefault()} @hg-class=${this.#classChosen}>
        ${emergency ? html`<p class="warning">${say('entry.break-glass.teach')}</p>` : nothing}
        <div>
          <hg-who ?asking=${this.mode !== 'give'} .people=${board.people} .session=${this.session} .wrong=${this.wrong} longest=${limits.nameChars}></hg-who>
          ${this.#places(places)}
        </div>
        <div>
          ${emergency
            ? nothing
            : html`<hg-entry-window ?standing=${this.mode === 'give'} minutes=${limits.walkUpMinutes}></hg-entry-window>
                ${wrongAt(this.wrong, 'window')}`}
          <hg-purpose longest=${limits.purposeChars} ?emergency=${emergency} ?missing=${this.wrong.has('purpose')}></hg-purpose>
          <hg-details .people=${board.people} .rule=${rule} .wrong=${this.wrong} ?waived=${emergency} sealChars=${limits.sealChars}></hg-details>
        </div>
        <div class="save">${this.#save()}</div>
      </form>
    </hg-sheet>`;
  }

  #save() {
    switch (this.mode) {
      case 'ask':
        return html`<hg-act look="primary" action="save-request" label=${say('entry.ask.save')} .run=${() => this.#send()}></hg-act>`;
      case 'give':
        return html`<hg-act look="primary" action="save-grant" label=${say('entry.give.save')} .run=${() => this.#send()}></hg-act>`;
      case 'break-glass':
        return html`<hg-confirm
          action="break-glass"
          label=${say('entry.break-glass.save')}
          question=${say('entry.break-glass.ask')}
          yes=${say('entry.break-glass.yes')}
          no=${say('entry.break-glass.no')}
          .run=${() => this.#send()}
        ></hg-confirm>`;
    }
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
      ${wrongAt(this.wrong, 'places')}
    </fieldset>`;
  }

  readonly #classChosen = (event: CustomEvent<HolderClass | null>): void => {
    this.holder = event.detail;
  };

  #toggle(id: string): void {
    this.chosen = this.chosen.includes(id) ? this.chosen.filter((other) => other !== id) : [...this.chosen, id];
  }

  async #send(): Promise<void> {
    const missing = new Map<string, string>();
    const named = this.who.read(missing);
    if (this.chosen.length === 0) missing.set('places', say('form.places.missing'));
    const purpose = this.purpose.value;
    if (purpose === '') missing.set('purpose', say('form.purpose.missing'));
    const details = this.details.read(missing);
    const window = this.window ? this.window.read() : { kind: 'visit' as const, from: null, until: null, credential: null };
    this.wrong = missing;
    if (missing.size > 0 || !window || !named) {
      await this.#showFirst();
      return;
    }
    try {
      await this.#record({ ...window, ...named, ...details, places: this.chosen, purpose });
    } catch (problem) {
      this.wrong = wrongOf(problem);
      throw problem;
    }
  }

  async #record(terms: EntryTerms): Promise<void> {
    switch (this.mode) {
      case 'ask':
        this.tell('hg-request-answered', await ask(terms));
        break;
      case 'give':
        this.tell('hg-grant-answered', await giveGrant(terms));
        break;
      case 'break-glass':
        this.tell('hg-grant-answered', await breakGlass(terms));
    }
  }

  /** On a phone the first thing that is missing may be out of sight. */
  async #showFirst(): Promise<void> {
    await this.updateComplete;
    if (this.wrong.has('purpose') && this.wrong.size === 1) {
      this.purpose.focus();
      return;
    }
    const roots = [this.who, this, this.details].map((part) => part.renderRoot);
    const first = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-wrong]')])[0];
    first?.scrollIntoView({ block: 'center' });
    first?.parentElement?.querySelector<HTMLElement>('input, select')?.focus();
  }
}
