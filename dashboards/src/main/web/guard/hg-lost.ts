import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EverySecond, hallClock } from '../shared/clock';
import { HgElement } from '../shared/element';
import { mark } from '../shared/marks';
import { say } from '../words/say';
import { span, when } from '../words/time';

/** Says that what is shown is old, and since when. */
@customElement('hg-lost')
export class HgLost extends HgElement {
  @property({ attribute: false }) since: Date | null = null;

  constructor() {
    super();
    new EverySecond(this);
  }

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
      }
      section {
        display: flex;
        gap: var(--s3);
        align-items: center;
        padding: var(--s3) var(--s4);
        background: var(--ink);
        color: var(--on-ink);
      }
      svg {
        width: 28px;
        height: 28px;
        flex: none;
      }
      h2 {
        font-size: var(--text-l);
        line-height: 1.2;
      }
    `,
  ];

  override render() {
    const since = this.since;
    if (!since) {
      return nothing;
    }
    const values = { time: when(since), span: span(hallClock.now().getTime() - since.getTime()) };
    return html`<section data-lost-since=${since.toISOString()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">${mark('dashed')}</svg>
      <div>
        <h2 role="alert">${say('lost.title')}</h2>
        <p>${say('lost.since', values)} ${say('lost.again')}</p>
      </div>
    </section>`;
  }
}

/** Says that what happens now is not written down: a trouble of the gateway, not an alert. */
@customElement('hg-unwritten')
export class HgUnwritten extends HgElement {
  static override styles = [
    HgElement.styles,
    css`
      section {
        display: flex;
        gap: var(--s3);
        align-items: center;
        padding: var(--s3) var(--s4);
        background: var(--raised);
        color: var(--trouble);
        border: solid var(--trouble);
        border-width: 3px 0;
      }
      svg {
        width: 24px;
        height: 24px;
        flex: none;
      }
      h2 {
        font-size: var(--text-l);
        line-height: 1.2;
      }
      p {
        color: var(--ink);
      }
    `,
  ];

  override render() {
    return html`<section data-journal="unwritable">
      <svg viewBox="0 0 16 16" aria-hidden="true">${mark('square')}</svg>
      <div>
        <h2 role="alert">${say('unwritten.title')}</h2>
        <p>${say('unwritten.what')}</p>
      </div>
    </section>`;
  }
}
