import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Problem } from '../api/problem';
import { askPasskey, passkeysWork, prove } from '../api/proof';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import { focused } from '../shared/focus';
import '../shared/hg-act';
import type { HgAct } from '../shared/hg-act';
import { buttons } from '../shared/styles';
import { both, say } from '../words/say';

type Means = 'passkey' | 'password' | 'pin';

/**
 * The second tap: who approves proves that it is them. A passkey is asked for at once when there is
 * one; else password or PIN, at the bottom under the thumb.
 */
@customElement('hg-proof')
export class HgProof extends HgElement {
  /** In place and not over the page: for the page of states. */
  @property({ type: Boolean }) shown = false;
  @state() private means: Means = 'password';
  @state() private failed = false;
  /** Whether the person has one: a page that asked for none would be refused each time. */
  @property({ type: Boolean, attribute: 'passkey' }) hasPasskey = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly secret!: HTMLInputElement | null;
  @query('hg-act') private readonly yes!: HgAct | null;
  #answer: ((proven: boolean) => void) | null = null;
  #from: HTMLElement | null = null;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    css`
      :host {
        display: block;
      }
      dialog {
        width: min(100%, 28rem);
        max-width: none;
        border: 0;
        border-top: 4px solid var(--ink);
        border-radius: var(--radius) var(--radius) 0 0;
        background: var(--raised);
        color: var(--ink);
        padding: var(--s4) var(--s4) calc(var(--s4) + env(safe-area-inset-bottom));
        margin: auto auto 0;
      }
      :host([shown]) dialog {
        position: static;
      }
      dialog::backdrop {
        background: oklch(0 0 0 / 0.45);
      }
      h2 {
        font-size: var(--text-l);
        margin-bottom: var(--s3);
      }
      p {
        margin-bottom: var(--s3);
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
        align-items: start;
      }
      .two .button {
        min-height: 72px;
        font-size: var(--text-l);
      }
      .other {
        display: flex;
        flex-wrap: wrap;
        margin-top: var(--s2);
      }
    `,
  ];

  /** Asks the person; true when the gateway took the proof. */
  async ask(): Promise<boolean> {
    this.#answer?.(false);
    this.#from = focused();
    this.failed = false;
    const answered = new Promise<boolean>((resolve) => (this.#answer = resolve));
    this.means = this.hasPasskey && passkeysWork() ? 'passkey' : 'password';
    await this.updateComplete;
    if (this.means === 'passkey') {
      void this.#passkey();
    } else {
      this.#show();
    }
    return answered;
  }

  override render() {
    return html`<dialog ?open=${this.shown} aria-labelledby="title" @cancel=${this.#cancel} data-proof=${this.means}>
      <form @submit=${this.#submit}>
        <h2 id="title">${say('proof.title')}</h2>
        ${this.failed ? html`<p role="alert">${say('proof.passkey.failed')}</p>` : nothing}
        ${this.means === 'passkey' ? html`<p role="status">${say('proof.passkey.waits')}</p>` : this.#field(this.means)}
        <div class="two">
          <button type="button" class="button" data-action="proof-no" @click=${() => this.#close(false)}>${say('proof.no')}</button>
          ${this.means === 'passkey' ? nothing : html`<hg-act look="big" action="prove" label=${say('proof.yes')} .run=${() => this.#prove()}></hg-act>`}
        </div>
        <div class="other">
          ${(['passkey', 'password', 'pin'] as const)
            .filter((means) => means !== this.means && (means !== 'passkey' || (this.hasPasskey && passkeysWork())))
            .map(
              (means) => html`<button type="button" class="button quiet" data-action="proof-by-${means}" @click=${() => this.#change(means)}>
                ${say(`proof.by.${means}`)}
              </button>`,
            )}
        </div>
        <button type="submit" hidden></button>
      </form>
    </dialog>`;
  }

  #field(means: 'password' | 'pin') {
    return html`<label class="field">
      <span>${say(`proof.${means}`)}</span>
      <input
        name="proof"
        type="password"
        autocomplete=${means === 'password' ? 'current-password' : 'off'}
        inputmode=${means === 'pin' ? 'numeric' : 'text'}
      />
      <span class="hint">${say('proof.why')}</span>
    </label>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.yes?.press();
  }

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.#close(false);
  };

  #show(): void {
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    void this.updateComplete.then(() => this.secret?.focus());
  }

  #change(means: Means): void {
    this.means = means;
    this.failed = false;
    if (means === 'passkey') {
      void this.#passkey();
    } else {
      this.#show();
    }
  }

  async #passkey(): Promise<void> {
    try {
      const passkey = await askPasskey();
      if (passkey) {
        await prove({ passkey });
        this.#close(true);
        return;
      }
    } catch (problem) {
      const refused = problem instanceof DOMException || problem instanceof Problem;
      if (!refused) {
        throw problem;
      }
      this.failed = true;
    }
    this.means = 'password';
    this.#show();
  }

  async #prove(): Promise<void> {
    const secret = this.secret?.value ?? '';
    if (secret === '') {
      this.secret?.focus();
      throw new Problem(400, both('proof.missing'));
    }
    await prove(this.means === 'pin' ? { pin: secret } : { password: secret });
    this.#close(true);
  }

  #close(proven: boolean): void {
    if (this.secret) {
      this.secret.value = '';
    }
    this.dialog.close();
    this.#answer?.(proven);
    this.#answer = null;
    this.#from?.focus();
  }
}
