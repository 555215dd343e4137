import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hallClock } from './shared/clock';
import { HgElement } from './shared/element';
import { focused } from './shared/focus';
import type { HgAct } from './shared/hg-act';
import './shared/hg-switches';
import { applyTheme } from './shared/theme';
import { NOW } from './states/fixtures';
import { SECTIONS, type Case } from './states/sections';
import { language } from './words/language';

/** Every component in every state, at a clock that stands still: also the visual test. */
@customElement('hg-states')
export class HgStates extends HgElement {
  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
        padding: var(--s4) var(--s6) var(--s8);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        margin: var(--s8) 0 var(--s2);
        font-size: var(--text-l);
      }
      .cases {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
        gap: var(--s4);
        align-items: start;
      }
      figure {
        min-width: 0;
        display: flex;
        flex-direction: column;
        gap: var(--s1);
      }
      figure.wide {
        grid-column: 1 / -1;
      }
      figure.tall > div {
        display: grid;
        height: 36rem;
      }
      figcaption {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    return html`<header>
        <strong>HallGuard</strong>
        <hg-switches></hg-switches>
      </header>
      ${SECTIONS.map(
        (section) => html`<section>
          <h2>${section.component}</h2>
          <div class="cases">${section.cases.map((shown) => this.#case(shown, section.component))}</div>
        </section>`,
      )}`;
  }

  #case(shown: Case, component: string) {
    const size = `${shown.wide ? 'wide' : ''} ${shown.tall ? 'tall' : ''}`;
    const name = `${component.split(',')[0]}/${shown.name}`;
    return html`<figure class=${size} data-test-state=${name}>
      <figcaption>${shown.name}</figcaption>
      <div>${shown.shows}</div>
    </figure>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelectorAll<HgAct>('[data-press]').forEach((act) => act.press());
    requestAnimationFrame(() => {
      focused()?.blur();
      window.scrollTo(0, 0);
    });
  }
}

applyTheme();
language.mark();
hallClock.freeze(NOW);
