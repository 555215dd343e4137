import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { HgElement } from '../shared/element';
import { buttons } from '../shared/styles';
import { say } from '../words/say';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'back'] as const;
const MOST = 8;

/** Digits for a finger. What was typed is never shown. */
@customElement('hg-pin-pad')
export class HgPinPad extends HgElement {
  @state() private pin = '';

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: block;
        width: min(100%, 22rem);
      }
      output {
        display: block;
        min-height: 3rem;
        font-size: var(--text-xl);
        letter-spacing: 0.4em;
        text-align: center;
      }
      .pad {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--s2);
        margin-bottom: var(--s3);
      }
      .pad button {
        min-height: 72px;
        font-size: var(--text-xl);
      }
      .primary {
        width: 100%;
        min-height: 72px;
        font-size: var(--text-l);
      }
    `,
  ];

  /** A key of a keyboard beside the tablet. */
  type(key: string): void {
    if (/^[0-9]$/.test(key) && this.pin.length < MOST) {
      this.pin += key;
    } else if (key === 'Backspace' || key === 'back') {
      this.pin = this.pin.slice(0, -1);
    } else if (key === 'Enter' && this.pin !== '') {
      this.#send();
    }
  }

  override render() {
    return html`<output aria-label=${say('kiosk.pin.typed', { count: this.pin.length })}>${'●'.repeat(this.pin.length)}</output>
      <div class="pad">
        ${DIGITS.map((digit) =>
          digit === ''
            ? html`<span></span>`
            : html`<button type="button" class="button" data-digit=${digit} aria-label=${digit === 'back' ? say('kiosk.pin.back') : digit} @click=${() => this.type(digit)}>
                ${digit === 'back' ? '⌫' : digit}
              </button>`,
        )}
      </div>
      <button type="button" class="button primary" data-action="pin" ?disabled=${this.pin === ''} @click=${this.#send}>${say('proof.yes')}</button>`;
  }

  #send(): void {
    const pin = this.pin;
    this.pin = '';
    this.tell('hg-pin', pin);
  }
}
