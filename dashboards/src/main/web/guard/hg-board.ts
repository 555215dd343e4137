import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Live } from '../api/live';
import type { Alert, Board, EntryRequest, Grant, Session, Visit } from '../api/views';
import type { EntryMode } from '../entry/hg-entry-form';
import '../lead/hg-grants';
import '../lead/hg-visits';
import { toRegister } from '../lead/visit-order';
import { HgElement } from '../shared/element';
import { focused, focusHeading } from '../shared/focus';
import { seesAccess, seesUpkeep } from '../shared/sight';
import { language } from '../words/language';
import { read, say } from '../words/say';
import type { Text } from '../words/text';
import { AlarmSound } from './alarm-sound';
import { BoardKeys, type BoardKey } from './board-keys';
import { sheetContent, SHEET_TAB, type Sheet, type Told } from './board-sheet';
import { boardStyles } from './board-styles';
import { alertDone, grantDone, requestDone, visitDone, type Sentence } from './done-words';
import './hg-alerts';
import type { HgAlerts } from './hg-alerts';
import './hg-foot';
import type { HgFoot } from './hg-foot';
import './hg-lost';
import './hg-plan';
import './hg-tabs';
import { TABS, type Tab } from './hg-tabs';
import './hg-troubles';
import { inOrder, needsPerson } from './order';
import { ShownOnce } from './shown-once';

const TOUCHES = ['keydown', 'pointerdown'] as const;

/** The live alarm board: the hall, what is wrong in it, and what to do next. */
@customElement('hg-board')
export class HgBoard extends HgElement {
  @property({ attribute: false }) session: Session | null = null;
  @state() private board: Board | null = null;
  @state() private staleSince: Date | null = null;
  @state() private writable = true;
  @state() private chosen: number | null = null;
  @state() private sheet: Sheet | null = null;
  @state() private tab: Tab = 'alerts';
  @state() private done: Partial<Record<Tab, Sentence>> = {};
  @state() private news: Text | null = null;
  /** The line of the register that was told last; a new object each time. */
  @state() private told: Told = null;
  @query('hg-alerts') private readonly alertPanel!: HgAlerts | null;
  @query('hg-foot') private readonly foot!: HgFoot | null;
  #sound: AlarmSound | null = null;
  readonly #announced = new Set<number>();
  readonly #shown = new ShownOnce();
  readonly #live = new Live({
    updated: (board) => this.#updated(board),
    stale: (since) => (this.staleSince = since),
    journal: (writable) => (this.writable = writable),
    line: (line) => (this.told = { line }),
    ended: () => this.tell('hg-session-ended', null),
  });
  readonly #touched = (event: Event): void => this.#sound?.touched(event);
  #opener: HTMLElement | null = null;

  static override styles = [HgElement.styles, boardStyles];

  constructor() {
    super();
    new BoardKeys(this, (key, typed) => this.board && this.#act(key, typed, this.board));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.session) {
      this.#sound = new AlarmSound(this.session.screen, () => this.requestUpdate());
      this.#sound.start();
    }
    this.#live.start();
    TOUCHES.forEach((touch) => window.addEventListener(touch, this.#touched));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#live.stop();
    this.#sound?.stop();
    TOUCHES.forEach((touch) => window.removeEventListener(touch, this.#touched));
  }

  override render() {
    const board = this.board;
    const session = this.session;
    if (!board || !session) {
      return html`<p class="starting" role="status">${say(this.staleSince ? 'page.unreachable' : 'page.starting')}</p>`;
    }
    const grey = this.staleSince ? 'greyed' : '';
    const covered = this.sheet ? 'covered' : '';
    const done = (tab: Tab): string => this.done[tab]?.() ?? '';
    return html`<div class="banners">
        <hg-lost .since=${this.staleSince}></hg-lost>
        ${this.writable || this.staleSince ? nothing : html`<hg-unwritten></hg-unwritten>`}
      </div>
      <main class=${grey}>
        <div class="hall ${covered} ${this.#away('hall')}" data-panel="hall" @hg-place=${(event: CustomEvent<string>) => this.#open({ kind: 'place', place: event.detail })}>
          <h1 tabindex="-1">${read(board.hall.name)}</h1>
          <hg-plan .places=${board.places} .alerts=${board.alerts}></hg-plan>
        </div>
        <div class="lists ${covered}">
          <hg-visits class=${this.#away('visits')} data-panel="visits" ?withheld=${!seesAccess(session.screen)} .visits=${board.visits} .grants=${board.grants} .people=${board.people} .classes=${board.limits.classes} .may=${session.may} done=${done('visits')}
            @hg-duty=${() => this.#open({ kind: 'duty' })}
            @hg-register=${(event: CustomEvent<number>) => this.#open({ kind: 'register', visit: event.detail })}
            @hg-visit-answered=${this.#visitAnswered}></hg-visits>
          <hg-grants class=${this.#away('grants')} data-panel="grants" ?withheld=${!seesAccess(session.screen)} .requests=${board.requests} .grants=${board.grants} .people=${board.people} .classes=${board.limits.classes} .session=${session} done=${done('grants')}
            @hg-entry=${(event: CustomEvent<EntryMode>) => this.#open({ kind: 'entry', mode: event.detail })}
            @hg-request-answered=${this.#requestAnswered} @hg-grant-answered=${this.#grantAnswered}></hg-grants>
          <hg-troubles class=${this.#away('troubles')} data-panel="troubles" ?withheld=${!seesUpkeep(session.screen)} .troubles=${board.troubles}></hg-troubles>
        </div>
        ${this.sheet
          ? html`<div class="sheet ${SHEET_TAB[this.sheet.kind] === this.tab ? '' : 'away'}" @hg-close=${this.#close}
              @hg-visit-answered=${this.#visitAnswered} @hg-grant-answered=${this.#grantAnswered} @hg-request-answered=${this.#requestAnswered}>
              ${keyed(JSON.stringify(this.sheet), sheetContent(this.sheet, board, session, this.told))}
            </div>`
          : nothing}
      </main>
      <hg-alerts class="${grey} ${this.#away('alerts')}" data-panel="alerts" .alerts=${board.alerts} .session=${session} .chosen=${this.chosen} done=${done('alerts')}
        @hg-choose=${(event: CustomEvent<number | null>) => (this.chosen = event.detail)}
        @hg-seen=${(event: CustomEvent<Alert>) => this.#shown.seen(event.detail)}
        @hg-alert-answered=${this.#alertAnswered}></hg-alerts>
      <hg-tabs class=${grey} .board=${board} .session=${session} tab=${this.tab} @hg-tab=${(event: CustomEvent<Tab>) => (this.tab = event.detail)}></hg-tabs>
      <hg-foot class=${grey} .board=${board} .session=${session} ?stale=${this.staleSince !== null} sound=${this.#sound?.state ?? 'none'} .tone=${this.#sound?.tone ?? null}
        @hg-sound=${() => this.#sound?.turn()} @hg-sheet=${(event: CustomEvent<Sheet>) => this.#open(event.detail)}></hg-foot>
      <div class="hidden-visually" aria-live="assertive" data-news>${this.news ? say('alerts.announce', { sentence: read(this.news) }) : ''}</div>`;
  }

  #away(tab: Tab): string {
    const hidden = this.tab !== tab || (this.sheet !== null && SHEET_TAB[this.sheet.kind] === tab);
    return hidden ? 'away' : '';
  }

  #updated(board: Board): void {
    this.board = board;
    this.#sound?.follow(board.alerts);
    const waiting = inOrder(board.alerts).filter((alert) => alert.state === 'unacknowledged');
    document.title = `${waiting.length > 0 ? `▲${waiting.length} · ` : ''}${read(board.hall.name)}`;
    const fresh = waiting.filter((alert) => !this.#announced.has(alert.id));
    fresh.forEach((alert) => this.#announced.add(alert.id));
    const first = fresh[0];
    if (first) {
      this.news = first.sentence;
      if (first.priority === 'critical') {
        this.chosen = null;
        this.tab = 'alerts';
      }
    }
  }

  #open(sheet: Sheet): void {
    this.#opener = this.sheet ? this.#opener : focused();
    this.sheet = sheet;
    this.tab = SHEET_TAB[sheet.kind];
  }

  #close(): void {
    this.sheet = null;
    void this.updateComplete.then(() => this.#opener?.focus());
  }

  #alertAnswered(event: CustomEvent<Alert>): void {
    this.alertPanel?.keepFocus();
    this.#live.take('alert', event.detail);
    this.done = { ...this.done, alerts: alertDone(event.detail) };
  }

  #visitAnswered(event: CustomEvent<Visit>): void {
    const before = this.board?.visits.find((visit) => visit.id === event.detail.id);
    this.#live.take('visit', event.detail);
    this.done = { ...this.done, visits: visitDone(before, event.detail) };
    if (this.sheet?.kind === 'register') {
      this.#close();
    }
  }

  #grantAnswered(event: CustomEvent<Grant>): void {
    this.#live.take('grant', event.detail);
    this.done = { ...this.done, grants: grantDone(event.detail) };
    if (this.sheet?.kind === 'entry' && event.detail.state !== 'revoked') {
      this.#close();
    }
  }

  #requestAnswered(event: CustomEvent<EntryRequest>): void {
    this.#live.take('request', event.detail);
    this.done = { ...this.done, grants: requestDone(event.detail) };
    if (this.sheet?.kind === 'entry') {
      this.#close();
    }
  }

  #act(key: BoardKey, typed: string, board: Board): void {
    const may = this.session?.may ?? [];
    const open = inOrder(board.alerts);
    const at = open.findIndex((alert) => alert.id === this.chosen);
    const visit = toRegister(board.visits)[0];
    const acts: Record<BoardKey, () => void> = {
      acknowledge: () => this.alertPanel?.press(),
      detail: () => (this.chosen = (open.find(needsPerson) ?? open[0])?.id ?? null),
      next: () => (this.chosen = open[Math.min(at + 1, open.length - 1)]?.id ?? null),
      previous: () => (this.chosen = open[Math.max(at - 1, 0)]?.id ?? null),
      reset: () => this.alertPanel?.detail?.focusReset(),
      ask: () => may.includes('ask') && this.#open({ kind: 'entry', mode: 'ask' }),
      grant: () => may.includes('grant') && this.#open({ kind: 'entry', mode: 'give' }),
      register: () => may.includes('register') && visit && this.#open({ kind: 'register', visit: visit.id }),
      sound: () => this.#sound?.turn(),
      language: () => language.toggle(),
      theme: () => this.foot?.turnTheme(),
      panel: () => this.#goTo(TABS[Number(typed) - 1] ?? 'alerts'),
      back: () => (this.sheet ? this.#close() : (this.chosen = null)),
      help: () => this.#open({ kind: 'keys' }),
    };
    acts[key]();
  }

  #goTo(tab: Tab): void {
    this.tab = tab;
    void this.updateComplete.then(() => focusHeading(this.renderRoot.querySelector(`[data-panel="${tab}"]`)));
  }
}
