import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HgElement } from './element';

/** Nothing here, and what would be. */
@customElement('hg-empty')
export class HgEmpty extends HgElement {
  @property() heading = '';
  @property() teach = '';

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
        color: var(--ink-soft);
        font-size: var(--text-s);
        padding: var(--s2) 0;
        border-top: 1px solid var(--line);
        max-width: 36em;
      }
      p:first-child {
        color: var(--ink);
      }
    `,
  ];

  override render() {
    return html`<p>${this.heading}</p>
      <p>${this.teach}</p>`;
  }
}

/** What a person just did, in green, until they do something else. It does not vanish by itself. */
@customElement('hg-done')
export class HgDone extends HgElement {
  @property() sentence = '';

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        gap: var(--s2);
        padding: var(--s2) var(--s3);
        margin: var(--s1) 0 var(--s2);
        color: var(--done);
        border: 1px solid currentColor;
        border-radius: var(--radius);
        font-size: var(--text-s);
      }
      span {
        font-weight: var(--strong);
      }
    `,
  ];

  override render() {
    return html`<p role="status" data-done ?hidden=${!this.sentence}><span aria-hidden="true">✓</span>${this.sentence}</p>`;
  }
}
