import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-elapsed';
import '../shared/hg-state';
import { alertHue, alertLook } from '../shared/looks';
import { read, say } from '../words/say';
import { when } from '../words/time';
import { initials } from './order';
import { Seen } from './seen';

/** One alert in the list: what, where, since, whose. */
@customElement('hg-alert-row')
export class HgAlertRow extends HgElement {
  @property({ attribute: false }) alert: Alert | null = null;
  @property({ type: Boolean }) chosen = false;

  constructor() {
    super();
    new Seen(this, () => this.alert);
  }

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
      }
      button {
        display: grid;
        grid-template-columns: 1.5em 1fr auto;
        gap: 0 var(--s2);
        align-items: baseline;
        width: 100%;
        min-height: var(--touch);
        padding: var(--s2) var(--s3) var(--s2) var(--s2);
        text-align: left;
        background: var(--raised);
        border: 1px solid var(--line);
        border-left: 4px solid var(--edge, var(--line-strong));
        border-radius: var(--radius);
      }
      button:hover {
        border-color: var(--edge, var(--line-strong));
      }
      .critical {
        --edge: var(--critical);
      }
      .high {
        --edge: var(--high);
      }
      .medium {
        --edge: var(--medium);
      }
      .unacknowledged {
        border-color: var(--edge);
        border-width: 2px 2px 2px 4px;
        font-weight: var(--strong);
        animation: pulse 2.4s ease-in-out infinite;
      }
      .returned {
        background: repeating-linear-gradient(-45deg, var(--raised) 0 10px, var(--ground) 10px 14px);
      }
      .closed {
        background: none;
        color: var(--ink-soft);
        border-left-color: var(--line);
      }
      .mark {
        align-self: center;
      }
      .time {
        grid-column: 2 / -1;
        font-size: var(--text-s);
        font-weight: var(--regular);
        color: var(--ink-soft);
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s2);
      }
      .unacknowledged .time {
        color: var(--ink);
      }
      .word {
        font-size: var(--text-s);
      }
      .who {
        border: 1px solid currentColor;
        border-radius: 1em;
        padding: 0 0.45em;
      }
      @keyframes pulse {
        50% {
          border-color: color-mix(in srgb, var(--edge) 35%, var(--raised));
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .unacknowledged {
          animation: none;
        }
      }
    `,
  ];

  override render() {
    const alert = this.alert;
    if (!alert) {
      return nothing;
    }
    const hue = alert.state === 'closed' ? null : alertHue(alert);
    return html`<button
      type="button"
      class="${alert.state} ${hue ?? ''}"
      data-alert=${alert.id}
      data-state=${alert.state}
      data-kind=${alert.kind}
      aria-current=${this.chosen ? 'true' : 'false'}
      title=${read(alert.sentence)}
      @click=${() => this.tell('hg-choose', alert.id)}
    >
      <hg-state class="mark" compact look=${alertLook(alert)} hue=${hue ?? nothing}></hg-state>
      <span>${read(alert.place.name)} · ${read(alert.name)}${alert.times > 1 ? html` <span class="num">×${alert.times}</span>` : nothing}</span>
      <span class="word">${this.#stateWord(alert)}</span>
      <span class="time">${this.#time(alert)}</span>
    </button>`;
  }

  #stateWord(alert: Alert) {
    return alert.state === 'acknowledged' && alert.acknowledged
      ? html`<span class="who" title=${alert.acknowledged.name}>${initials(alert.acknowledged.name)}</span> ${say('state.going')}`
      : say(`state.${alertLook(alert)}`);
  }

  #time(alert: Alert) {
    if (alert.closedAt) {
      return html`<span class="num">${when(alert.raisedAt)}</span>`;
    }
    return html`<hg-elapsed from=${alert.occurredAt}></hg-elapsed>
      <span>${alert.acknowledged ? alert.acknowledged.name : say('alert.nobody')}</span>
      ${alert.notJournaled ? html`<strong data-not-journaled>${say('alert.not-journaled')}</strong>` : nothing}`;
  }
}
