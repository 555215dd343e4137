import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HgElement } from './element';
import './hg-act';
import { buttons } from './styles';

/** A button that asks once more, in place and in a full sentence, before the act. */
@customElement('hg-confirm')
export class HgConfirm extends HgElement {
  @property() label = '';
  @property() question = '';
  @property() yes = '';
  @property() no = '';
  @property() action = '';
  /** A rare act stands back. */
  @property({ type: Boolean }) quiet = false;
  @property({ attribute: false }) run: () => Promise<void> = () => Promise.resolve();
  @state() private asking = false;

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: block;
      }
      .button.quiet {
        padding: 0;
      }
      :host([open]) {
        flex-basis: 100%;
        color: var(--ink);
        padding-top: var(--s2);
      }
      .ask {
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        padding: var(--s3);
      }
      .two {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-top: var(--s2);
      }
    `,
  ];

  override render() {
    if (!this.asking) {
      return html`<button type="button" class="button small ${this.quiet ? 'quiet' : ''}" data-action=${this.action} @click=${() => this.#ask(true)}>
        ${this.label}
      </button>`;
    }
    return html`<div class="ask" role="group" aria-label=${this.question} @keydown=${this.#key}>
      <p>${this.question}</p>
      <div class="two">
        <hg-act look="primary" label=${this.yes} action="${this.action}-yes" .run=${this.run}></hg-act>
        <button type="button" class="button" data-action="${this.action}-no" @click=${() => this.#ask(false)}>
          ${this.no}
        </button>
      </div>
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#ask(false);
    }
  }

  #ask(asking: boolean): void {
    this.asking = asking;
    this.toggleAttribute('open', asking);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(asking ? `[data-action="${this.action}-no"]` : 'button')?.focus(),
    );
  }
}
