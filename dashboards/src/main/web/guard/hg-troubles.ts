import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Trouble } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-elapsed';
import '../shared/hg-empty';
import '../shared/hg-state';
import { panels } from '../shared/styles';
import { read, say } from '../words/say';
import { when } from '../words/time';

/** What keeps us from knowing: quiet, for those who maintain. */
@customElement('hg-troubles')
export class HgTroubles extends HgElement {
  @property({ attribute: false }) troubles: readonly Trouble[] = [];
  /** Troubles are not told to this screen. */
  @property({ type: Boolean }) withheld = false;

  static override styles = [
    HgElement.styles,
    panels,
    css`
      .what {
        flex: 1;
      }
    `,
  ];

  override render() {
    const newest = (a: Trouble, b: Trouble): number => b.since.localeCompare(a.since);
    const open = this.troubles.filter((trouble) => !trouble.clearedAt).sort(newest);
    const cleared = this.troubles.filter((trouble) => trouble.clearedAt).sort(newest);
    const byId = (trouble: Trouble): number => trouble.id;
    return html`<header>
        <h2 tabindex="-1">${say('troubles.title')}</h2>
        ${open.length > 0 ? html`<hg-state look="trouble" word=${String(open.length)}></hg-state>` : nothing}
      </header>
      <div class="scroll" data-list="troubles">
        ${open.length === 0
          ? html`<hg-empty
              heading=${say(this.withheld ? 'page.withheld' : 'troubles.none')}
              teach=${say(this.withheld ? 'page.withheld.upkeep' : 'troubles.none.teach')}
            ></hg-empty>`
          : html`<ul>
              ${repeat(open, byId, (trouble) => this.#row(trouble))}
            </ul>`}
        ${cleared.length > 0
          ? html`<details>
              <summary>${say('troubles.cleared', { count: cleared.length })}</summary>
              <ul>
                ${repeat(cleared, byId, (trouble) => this.#row(trouble))}
              </ul>
            </details>`
          : nothing}
      </div>`;
  }

  #row(trouble: Trouble) {
    return html`<li class="row ${trouble.clearedAt ? 'ended' : ''}" data-trouble-id=${trouble.id} data-kind=${trouble.kind}>
      <div class="line">
        <hg-state compact look=${trouble.clearedAt ? 'closed' : 'trouble'}></hg-state>
        <strong class="what">${read(trouble.sentence)}</strong>
        ${trouble.count > 1 ? html`<span class="soft num end">${say('trouble.count', { count: trouble.count })}</span>` : nothing}
      </div>
      <div class="line soft">
        ${trouble.clearedAt
          ? html`<span class="num">${when(trouble.since)}</span>
              <span class="num">${say('trouble.cleared-at', { time: when(trouble.clearedAt) })}</span>`
          : html`<hg-elapsed from=${trouble.since}></hg-elapsed>`}
      </div>
      ${trouble.excerpt ? html`<p class="soft">${say('trouble.excerpt')} <code>${trouble.excerpt}</code></p>` : nothing}
    </li>`;
  }
}
