import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { HgElement } from '../shared/element';
import '../shared/hg-sheet';
import { say } from '../words/say';
import { KEY_MAP } from './board-keys';

/** The key map. */
@customElement('hg-keys')
export class HgKeys extends HgElement {
  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: flex;
        min-height: 0;
      }
      hg-sheet {
        flex: 1;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--s3) var(--s6);
        align-items: baseline;
      }
      kbd {
        display: inline-block;
      }
    `,
  ];

  override render() {
    return html`<hg-sheet heading=${say('keys.title')} data-sheet="keys">
      <dl>
        ${KEY_MAP.map(([key, word]) => html`<dt><kbd>${key}</kbd></dt><dd>${say(word)}</dd>`)}
      </dl>
    </hg-sheet>`;
  }
}
