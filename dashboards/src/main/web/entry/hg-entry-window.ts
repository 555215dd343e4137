import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { HgElement } from '../shared/element';
import { hallClock } from '../shared/clock';
import { fields } from '../shared/fields';
import { say } from '../words/say';
import { fromField, toField } from '../words/time';

type Wrong = 'form.window.missing' | 'form.window.order' | 'form.credential.missing';
type Kind = 'now' | 'booked' | 'standing';
const KINDS: readonly Kind[] = ['now', 'booked', 'standing'];
const BOOKED_MS = 60 * 60_000;
const STANDING_MS = 9 * BOOKED_MS;

export interface Window {
  readonly kind: 'visit' | 'standing';
  readonly from: string | null;
  readonly until: string | null;
  /** The number on the badge, which a standing grant names. */
  readonly credential: string | null;
}

/** When a grant holds: right now for a short while, in a booked window, or standing. */
@customElement('hg-entry-window')
export class HgEntryWindow extends HgElement {
  @property({ type: Number }) minutes = 15;
  /** Whether a standing authorisation can be chosen as well. */
  @property({ type: Boolean }) standing = false;
  @state() private kind: Kind = 'now';
  @state() private wrong: Wrong | null = null;
  @query('input[name="from"]') private readonly from!: HTMLInputElement | null;
  @query('input[name="until"]') private readonly until!: HTMLInputElement | null;
  @query('input[name="credential"]') private readonly credential!: HTMLInputElement | null;

  static override styles = [
    HgElement.styles,
    fields,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        gap: var(--s3) var(--s4);
        margin-top: var(--s2);
      }
      .field {
        margin-bottom: 0;
      }
      .credential {
        margin-top: var(--s2);
      }
    `,
  ];

  /** The window as chosen, or null after saying what is missing. */
  read(): Window | null {
    this.wrong = null;
    if (this.kind === 'now') {
      return { kind: 'visit', from: null, until: null, credential: null };
    }
    const from = this.from?.value ?? '';
    const until = this.until?.value ?? '';
    if (from === '' || until === '') {
      return this.#refuse('form.window.missing', this.from);
    }
    const begin = fromField(from);
    const end = fromField(until);
    if (end <= begin || end <= hallClock.now()) {
      return this.#refuse('form.window.order', this.until);
    }
    const times = { from: begin.toISOString(), until: end.toISOString() };
    if (this.kind === 'booked') {
      return { kind: 'visit', ...times, credential: null };
    }
    const credential = this.credential?.value.trim() ?? '';
    return credential === ''
      ? this.#refuse('form.credential.missing', this.credential)
      : { kind: 'standing', ...times, credential };
  }

  override render() {
    const minutes = this.minutes;
    const label = (kind: Kind): string => (kind === 'now' ? say('form.window.now', { minutes }) : say(`form.window.${kind}`));
    const teach = this.kind === 'now' ? say('form.window.teach-now', { minutes }) : say(`form.window.teach-${this.kind}`);
    return html`<fieldset>
      <legend>${say('form.window')}</legend>
      <div class="choices">
        ${KINDS.filter((kind) => this.standing || kind !== 'standing').map(
          (kind) => html`<label class="choice"
            ><input type="radio" name="window" value=${kind} .checked=${kind === this.kind} @change=${() => (this.kind = kind)} /><span
              >${label(kind)}</span
            ></label
          >`,
        )}
      </div>
      <span class="hint">${teach}</span>
      ${this.kind === 'now' ? nothing : this.#times()} ${this.kind === 'standing' ? this.#credential() : nothing}
      ${this.wrong ? html`<span class="wrong" role="alert">${say(this.wrong)}</span>` : nothing}
    </fieldset>`;
  }

  #times() {
    const now = hallClock.now();
    const later = new Date(now.getTime() + (this.kind === 'booked' ? BOOKED_MS : STANDING_MS));
    return html`<div class="two">
        <label class="field"
          ><span>${say('form.from')}</span
          ><input type="datetime-local" name="from" .defaultValue=${toField(now)}
        /></label>
        <label class="field"
          ><span>${say('form.until')}</span
          ><input type="datetime-local" name="until" .defaultValue=${toField(later)}
        /></label>
      </div>
      <span class="hint">${say('form.hall-time', { zone: hallClock.zone })}</span>`;
  }

  #credential() {
    return html`<label class="field credential">
      <span>${say('form.credential')}</span>
      <input name="credential" autocomplete="off" maxlength="80" aria-invalid=${this.wrong === 'form.credential.missing'} />
      <span class="hint">${say('form.credential.hint')}</span>
    </label>`;
  }

  #refuse(wrong: Wrong, at: HTMLInputElement | null): null {
    this.wrong = wrong;
    at?.focus();
    return null;
  }
}
