import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { acknowledge } from '../api/acts';
import type { Alert } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-act';
import type { HgAct } from '../shared/hg-act';
import '../shared/hg-elapsed';
import '../shared/hg-state';
import { alertHue, alertLook } from '../shared/looks';
import { buttons } from '../shared/styles';
import { list, read, say } from '../words/say';
import { notes } from './alert-notes';
import { decisionStyles } from './decision-styles';
import { Seen } from './seen';

/** Nobody can have meant the alert that took this place a blink ago. */
const SETTLE_MS = 400;

/** The alert that needs a person now: one sentence, what to do, one big button, one key. */
@customElement('hg-decision')
export class HgDecision extends HgElement {
  @property({ attribute: false }) alert: Alert | null = null;
  @property({ type: Boolean }) mayAcknowledge = false;
  @query('hg-act') private readonly act!: HgAct | null;
  #replacedAt = -SETTLE_MS;

  constructor() {
    super();
    new Seen(this, () => this.alert);
  }

  static override styles = [HgElement.styles, buttons, css`:host { display: flex; min-height: 0; }`, decisionStyles];

  /** The key for the big button. */
  press(): void {
    this.act?.press();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('alert') as Alert | null | undefined;
    if (before && before.id !== this.alert?.id) {
      this.#replacedAt = performance.now();
    }
  }

  override render() {
    const alert = this.alert;
    if (!alert) {
      return nothing;
    }
    const holdUp = alert.kind === 'hold-up' && alert.state === 'unacknowledged';
    return html`<article
      class="${alertHue(alert)} ${alert.state}"
      data-decision=${alert.id}
      data-alert=${alert.id}
      data-state=${alert.state}
      aria-labelledby="sentence"
    >
      <div class="top">
        <hg-state ?on-fill=${alert.priority === 'critical' && alert.state === 'unacknowledged'} look=${alertLook(alert)} hue=${alertHue(alert)} word=${holdUp ? read(alert.name) : ''}></hg-state>
        <span>${holdUp ? nothing : read(alert.name)}</span>
        <hg-elapsed class="end" from=${alert.occurredAt}></hg-elapsed>
      </div>
      <div class="middle">
        <p id="sentence">${read(alert.sentence)}</p>
        ${notes(alert)}
        <div class="do">
          <span>${say('alert.do')}</span>
          <p>${read(alert.action)}</p>
        </div>
      </div>
      <div class="bottom">
        ${this.mayAcknowledge
          ? html`<hg-act
              look="big"
              action="acknowledge"
              hint="A"
              label=${say(alert.state === 'returned' ? 'alert.acknowledge.returned' : 'alert.acknowledge')}
              .run=${() => this.#acknowledge(alert)}
            ></hg-act>`
          : html`<p class="note">${say('alert.acknowledge.not-you')}</p>`}
        <div class="below">
          <span>${list(alert.clauses)}</span>
          <button type="button" class="button quiet" data-action="detail" @click=${() => this.tell('hg-choose', alert.id)}>
            ${say('alerts.detail')}<kbd>↵</kbd>
          </button>
        </div>
      </div>
    </article>`;
  }

  async #acknowledge(alert: Alert): Promise<void> {
    if (performance.now() - this.#replacedAt < SETTLE_MS) {
      return;
    }
    this.tell('hg-alert-answered', await acknowledge(alert.id));
  }
}
