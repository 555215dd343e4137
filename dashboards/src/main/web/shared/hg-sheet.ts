import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../words/say';
import { HgElement } from './element';
import { buttons } from './styles';

/**
 * A form or a reading beside the alerts. It is not modal: an alert that comes while a lead is
 * writing must stay in sight. Escape closes it.
 */
@customElement('hg-sheet')
export class HgSheet extends HgElement {
  @property() heading = '';

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--raised);
      }
      section {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-height: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--s3);
        padding: var(--s3) var(--s4) var(--s3) var(--s6);
        border-bottom: 1px solid var(--line);
      }
      h2:focus-visible {
        outline: none;
      }
      h2 {
        flex: 1;
        font-size: var(--text-l);
      }
      .body {
        overflow-y: auto;
        padding: var(--s4) var(--s6) var(--s6);
        flex: 1;
        min-height: 0;
      }
      @media (max-width: 899px) {
        header {
          padding: var(--s2) var(--s2) var(--s2) var(--s4);
        }
        .body {
          padding: var(--s3) var(--s4) var(--s6);
        }
      }
    `,
  ];

  override render() {
    return html`<section role="dialog" aria-labelledby="heading" @keydown=${this.#key}>
      <header>
        <h2 id="heading" tabindex="-1">${this.heading}</h2>
        <button type="button" class="button" data-action="close" @click=${this.#close}>
          ${say('page.close')} <kbd>Esc</kbd>
        </button>
      </header>
      <div class="body"><slot></slot></div>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    }
  }

  #close(): void {
    this.tell('hg-close', null);
  }
}
