import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Board, Session } from '../api/views';
import { toAnswer } from '../lead/request-order';
import { going, toRegister } from '../lead/visit-order';
import { HgElement } from '../shared/element';
import '../shared/hg-state';
import { alertLook, type Look } from '../shared/looks';
import { say } from '../words/say';
import { inOrder } from './order';

export type Tab = 'alerts' | 'hall' | 'visits' | 'grants' | 'troubles';
export const TABS: readonly Tab[] = ['alerts', 'hall', 'visits', 'grants', 'troubles'];
const TITLE = {
  alerts: 'alerts.title',
  hall: 'plan.title',
  visits: 'visits.title',
  grants: 'grants.title',
  troubles: 'troubles.title',
} as const;

/** On a phone: one thing at a time, chosen by the thumb. */
@customElement('hg-tabs')
export class HgTabs extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @property({ attribute: false }) session: Session | null = null;
  @property() tab: Tab = 'alerts';

  static override styles = [
    HgElement.styles,
    css`
      nav {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        border-top: 1px solid var(--line-strong);
        background: var(--panel);
        padding-bottom: env(safe-area-inset-bottom);
      }
      button {
        min-height: 60px;
        padding: var(--s1);
        border: 0;
        border-top: 4px solid transparent;
        background: none;
        font-size: var(--text-s);
        line-height: 1.2;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
      }
      [aria-current='page'] {
        border-top-color: var(--ink);
        font-weight: var(--strong);
      }
    `,
  ];

  override render() {
    return html`<nav>
      ${TABS.map(
        (tab) => html`<button type="button" data-tab=${tab} aria-current=${tab === this.tab ? 'page' : 'false'} @click=${() => this.tell('hg-tab', tab)}>
          ${this.#count(tab)}<span>${say(TITLE[tab])}</span>
        </button>`,
      )}
    </nav>`;
  }

  #count(tab: Tab) {
    const board = this.board;
    if (!board) {
      return nothing;
    }
    const badge = (look: Look, count: number) => (count === 0 ? nothing : html`<hg-state look=${look} word=${String(count)}></hg-state>`);
    switch (tab) {
      case 'alerts': {
        const open = inOrder(board.alerts);
        return open[0] ? badge(alertLook(open[0]), open.length) : nothing;
      }
      case 'visits': {
        const due = toRegister(board.visits);
        const overdue = due.some((visit) => visit.state === 'register-overdue');
        return due.length > 0 ? badge(overdue ? 'overdue' : 'due', due.length) : plain(going(board.visits).length);
      }
      case 'grants': {
        const waits = this.session ? toAnswer(board.requests, this.session).length : 0;
        return waits > 0 ? badge('due', waits) : plain(board.grants.filter((grant) => grant.state === 'live').length);
      }
      case 'troubles':
        return badge('trouble', board.troubles.filter((trouble) => !trouble.clearedAt).length);
      case 'hall':
        return nothing;
    }
  }
}

function plain(count: number) {
  return count === 0 ? nothing : html`<span class="num">${count}</span>`;
}
