import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import { buttons } from '../shared/styles';
import { say } from '../words/say';

const EMERGENCY = ['purpose.fire', 'purpose.injury', 'purpose.water'] as const;
const COMMON = ['purpose.repair', 'purpose.cash', 'purpose.inspection', 'purpose.cleaning'] as const;

/** Why somebody goes in: free words, with the usual ones a tap away. */
@customElement('hg-purpose')
export class HgPurpose extends HgElement {
  @property() suggestion = '';
  @property({ type: Number }) longest = 200;
  @property({ type: Boolean }) missing = false;
  /** Another set of usual words. */
  @property({ type: Boolean }) emergency = false;
  @query('input') private readonly input!: HTMLInputElement;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    css`
      .choices .button {
        font-weight: var(--regular);
      }
    `,
  ];

  get value(): string {
    return this.input.value.trim();
  }

  override focus(): void {
    this.input.focus();
  }

  override render() {
    return html`<div class="field">
      <span id="label">${say('form.purpose')}</span>
      <input
        name="purpose"
        aria-labelledby="label"
        autocomplete="off"
        maxlength=${this.longest}
        .defaultValue=${this.suggestion}
        aria-invalid=${this.missing}
      />
      ${this.missing ? html`<span class="wrong" role="alert">${say('form.purpose.missing')}</span>` : nothing}
      <div class="choices">
        ${(this.emergency ? EMERGENCY : COMMON).map(
          (key) => html`<button type="button" class="button small" @click=${() => this.#use(say(key))}>${say(key)}</button>`,
        )}
      </div>
    </div>`;
  }

  #use(words: string): void {
    this.input.value = words;
    this.input.focus();
  }
}
