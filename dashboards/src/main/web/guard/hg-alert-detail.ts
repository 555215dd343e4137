import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { acknowledge } from '../api/acts';
import type { Alert, Session, Told } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-act';
import type { HgAct } from '../shared/hg-act';
import '../shared/hg-elapsed';
import '../shared/hg-state';
import { alertHue, alertLook } from '../shared/looks';
import { buttons } from '../shared/styles';
import { list, read, say } from '../words/say';
import { when } from '../words/time';
import { notes } from './alert-notes';
import './hg-reset';
import type { HgReset } from './hg-reset';
import { needsPerson } from './order';
import { Seen } from './seen';

/** Everything that is known about one alert. */
@customElement('hg-alert-detail')
export class HgAlertDetail extends HgElement {
  @property({ attribute: false }) alert: Alert | null = null;
  @property({ attribute: false }) session: Session | null = null;

  constructor() {
    super();
    new Seen(this, () => this.alert);
  }

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      article {
        overflow-y: auto;
        min-height: 0;
        flex: 1;
        display: flex;
        flex-direction: column;
        gap: var(--s3);
        padding: var(--s3) 0;
        overflow-wrap: anywhere;
      }
      .sentence {
        font-size: var(--text-l);
        font-weight: var(--strong);
        line-height: 1.3;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s3);
        align-items: baseline;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--s1) var(--s3);
        font-size: var(--text-s);
        border-top: 1px solid var(--line);
        padding-top: var(--s3);
      }
      dt,
      h3 {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: var(--regular);
      }
      .facts li {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--s3);
        padding: var(--s1) 0;
        font-size: var(--text-s);
      }
      .note {
        font-size: var(--text-s);
        border-left: 3px solid var(--line-strong);
        padding-left: var(--s2);
      }
    `,
  ];

  /** The key for acknowledging, also while reading the detail. */
  press(): void {
    this.renderRoot.querySelector<HgAct>('hg-act[action="acknowledge"]')?.press();
  }

  focusReset(): void {
    this.renderRoot.querySelector<HgReset>('hg-reset')?.focusReason();
  }

  override render() {
    const alert = this.alert;
    if (!alert) {
      return nothing;
    }
    return html`<button type="button" class="button" data-action="back" @click=${() => this.tell('hg-choose', null)}>
        ← ${say('alerts.back')} <kbd>Esc</kbd>
      </button>
      <article data-detail=${alert.id} data-alert=${alert.id} data-state=${alert.state}>
        <div class="top">
          <hg-state look=${alertLook(alert)} hue=${alert.state === 'closed' ? nothing : alertHue(alert)}></hg-state>
          <span>${read(alert.name)}</span>
          <span class="soft small">${say(`priority.${alert.priority}`)} · ${say('alert.number', { id: alert.id })}</span>
        </div>
        <p class="sentence">${read(alert.sentence)}</p>
        ${alert.state === 'closed' ? nothing : html`<hg-elapsed from=${alert.occurredAt}></hg-elapsed>`}
        <div>
          <h3>${say('alert.do')}</h3>
          <p>${read(alert.action)}</p>
        </div>
        ${notes(alert)}
        ${this.#acts(alert)} ${this.#standing(alert)} ${this.#facts(alert)}
      </article>`;
  }

  #acts(alert: Alert) {
    const may = this.session?.may ?? [];
    if (needsPerson(alert)) {
      return may.includes('acknowledge')
        ? html`<hg-act
            look="primary"
            action="acknowledge"
            hint="A"
            label=${say(alert.state === 'returned' ? 'alert.acknowledge.returned' : 'alert.acknowledge')}
            .run=${async () => this.tell('hg-alert-answered', await acknowledge(alert.id))}
          ></hg-act>`
        : html`<p class="note">${say('alert.acknowledge.not-you')}</p>`;
    }
    if (!alert.needsReset || alert.state === 'closed') {
      return nothing;
    }
    return may.includes('reset')
      ? html`<hg-reset .alert=${alert}></hg-reset>`
      : html`<p class="note">${say('alert.latched')}</p>`;
  }

  #standing(alert: Alert) {
    const row = (word: string, value: string | null) =>
      value === null ? nothing : html`<dt>${word}</dt><dd>${value}</dd>`;
    const { acknowledged, reset } = alert;
    return html`<dl>
      ${row(say('alert.clauses'), list(alert.clauses))} ${row(say('alert.occurred'), when(alert.occurredAt))}
      ${row(say('alert.raised'), when(alert.raisedAt))}
      ${row(say('alert.told'), alert.told.length > 0 ? list(alert.told.map(receipt)) : say('alert.told.nobody'))}
      ${row(say('alert.who'), acknowledged ? `${acknowledged.name} · ${when(acknowledged.at)}` : say('alert.nobody'))}
      ${row(say('alert.returned-at'), alert.returnedAt && when(alert.returnedAt))}
      ${row(say('alert.reset-by'), reset && say('alert.reset-reason', { name: reset.name, time: when(reset.at), reason: reset.reason }))}
      ${row(say('alert.closed-at'), alert.closedAt && when(alert.closedAt))}
    </dl>`;
  }

  #facts(alert: Alert) {
    return html`<div>
      <h3>${say('alert.facts')}</h3>
      ${alert.facts.length === 0
        ? html`<p class="small">${say('alert.facts.none')}</p>`
        : html`<ol class="facts">
            ${alert.facts.map(
              (fact) => html`<li data-fact=${fact.seq}>
                <time class="num" datetime=${fact.at}>${when(fact.at)}</time><span>${read(fact.text)}</span>
              </li>`,
            )}
          </ol>`}
    </div>`;
  }
}

/** 保安室 王芳 14:03:21 */
function receipt(told: Told): string {
  return `${reached(told.receiver)} ${when(told.at)}`;
}

function reached(receiver: Told['receiver']): string {
  if (receiver.screen) {
    return `${say(`screen.${receiver.screen}`)} ${receiver.name ?? ''}`;
  }
  return receiver.kind === 'sounder' ? `${say('alert.told.sounder')} ${receiver.name ?? ''}` : say('alert.told.broker');
}
