import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Alert, Session } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-empty';
import { panels } from '../shared/styles';
import { say } from '../words/say';
import './hg-alert-detail';
import type { HgAlertDetail } from './hg-alert-detail';
import './hg-alert-row';
import './hg-decision';
import type { HgDecision } from './hg-decision';
import { closedLately, inOrder, needsPerson } from './order';

/** The right third: the decision that is due, the other alerts, or one alert in full. */
@customElement('hg-alerts')
export class HgAlerts extends HgElement {
  @property({ attribute: false }) alerts: readonly Alert[] = [];
  @property({ attribute: false }) session: Session | null = null;
  @property({ attribute: false }) chosen: number | null = null;
  @property() done = '';
  @query('hg-decision') private readonly decision!: HgDecision | null;
  @query('hg-alert-detail') readonly detail!: HgAlertDetail | null;

  static override styles = [
    HgElement.styles,
    panels,
    css`
      :host {
        padding: var(--s3) var(--s4);
        background: var(--panel);
        overflow-y: auto;
        scrollbar-width: thin;
      }
      :host(:focus-visible) {
        outline: none;
      }
      hg-decision {
        flex: 1 0 auto;
      }
      .rest {
        flex: 0 1 auto;
        min-height: 5.5rem;
        overflow-y: auto;
        margin-top: var(--s2);
        scrollbar-width: thin;
      }
      .rest.all {
        max-height: none;
        min-height: 0;
        flex: 1;
      }
      li + li {
        margin-top: var(--s1);
      }
      hg-alert-detail {
        flex: 1;
      }
      .calm {
        padding: var(--s6) 0;
      }
      .calm p:first-child {
        font-size: var(--text-l);
        color: var(--ink-soft);
      }
      .calm p:last-child {
        color: var(--ink-soft);
        font-size: var(--text-s);
        max-width: 30em;
        margin-top: var(--s1);
      }
    `,
  ];

  /** Acknowledges the alert that the person sees in full. */
  press(): void {
    (this.detail ?? this.decision)?.press();
  }

  /** The button that was pressed goes away with its alert; the focus stays in this panel. */
  keepFocus(): void {
    if (this.matches(':focus-within')) {
      requestAnimationFrame(() => this.focus());
    }
  }

  protected override firstUpdated(): void {
    this.tabIndex = -1;
  }

  override render() {
    const open = inOrder(this.alerts);
    const chosen = this.alerts.find((alert) => alert.id === this.chosen);
    if (chosen) {
      return html`<hg-done sentence=${this.done}></hg-done>
        <hg-alert-detail .alert=${chosen} .session=${this.session}></hg-alert-detail>
        ${this.#waiting(open.filter((alert) => alert !== chosen && needsPerson(alert)))}`;
    }
    const first = open.find(needsPerson) ?? null;
    const rest = open.filter((alert) => alert !== first);
    return html`<header class=${first ? 'hidden-visually' : ''}>
        <h2 tabindex="-1">${say('alerts.title')}</h2>
        ${open.length > 0 ? html`<span class="small soft num" data-open-alerts=${open.length}>${say('alerts.open', { count: open.length })}</span>` : nothing}
      </header>
      <hg-done sentence=${this.done}></hg-done>
      ${first
        ? html`<hg-decision .alert=${first} .mayAcknowledge=${this.session?.may.includes('acknowledge') ?? false}></hg-decision>`
        : nothing}
      ${open.length === 0 ? this.#calm() : nothing}
      <div class="rest ${first ? '' : 'all'}" data-list="alerts" ?hidden=${first !== null && rest.length === 0}>
        ${first && rest.length > 0 ? html`<h3>${say('alerts.others', { count: rest.length })}</h3>` : nothing}
        ${this.#rows(rest)} ${first ? nothing : this.#earlier()}
      </div>`;
  }

  /** While one alert is read in full, those that wait for a person stay in sight. */
  #waiting(alerts: readonly Alert[]) {
    return alerts.length === 0
      ? nothing
      : html`<div class="rest" data-list="waiting">
          <h3>${say('alerts.others', { count: alerts.length })}</h3>
          ${this.#rows(alerts)}
        </div>`;
  }

  #calm() {
    const screen = this.session?.screen ?? 'guard-room';
    const heading = screen === 'public' ? 'page.withheld' : 'alerts.none';
    const teach = screen === 'public' ? 'page.withheld.alerts' : screen === 'counter' ? 'alerts.none.counter' : 'alerts.none.teach';
    return html`<div class="calm" data-calm>
      <p>${say(heading)}</p>
      <p>${say(teach)}</p>
    </div>`;
  }

  #rows(alerts: readonly Alert[]) {
    return html`<ul>
      ${repeat(
        alerts,
        (alert) => alert.id,
        (alert) => html`<li><hg-alert-row .alert=${alert}></hg-alert-row></li>`,
      )}
    </ul>`;
  }

  #earlier() {
    const closed = closedLately(this.alerts);
    return closed.length === 0
      ? nothing
      : html`<details data-list="closed">
          <summary>${say('alerts.earlier', { count: closed.length })}</summary>
          ${this.#rows(closed)}
        </details>`;
  }
}
