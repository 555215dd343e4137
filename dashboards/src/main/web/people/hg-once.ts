import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HgElement } from '../shared/element';
import { buttons } from '../shared/styles';
import { say } from '../words/say';

/** A secret that is shown this once. It stays until the person says that it is written down. */
@customElement('hg-once')
export class HgOnce extends HgElement {
  @property() heading = '';
  @property({ attribute: false }) secrets: readonly string[] = [];

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      div {
        border: 2px solid var(--done);
        border-radius: var(--radius);
        padding: var(--s3);
        margin-bottom: var(--s4);
      }
      code {
        display: block;
        font-size: var(--text-l);
        overflow-wrap: anywhere;
        user-select: all;
        padding: var(--s1) 0;
      }
    `,
  ];

  override render() {
    return this.secrets.length === 0
      ? nothing
      : html`<div role="status" data-once>
          <strong>${this.heading}</strong>
          <p class="small">${say('people.once')}</p>
          ${this.secrets.map((secret) => html`<code>${secret}</code>`)}
          <button type="button" class="button" data-action="once-done" @click=${() => this.tell('hg-written-down', null)}>${say('people.once.done')}</button>
        </div>`;
  }
}
