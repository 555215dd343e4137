import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { board as loadBoard } from './api/acts';
import { identify, type Identified } from './api/kiosk';
import { Problem } from './api/problem';
import { onSessionEnd } from './api/server';
import { currentSession, hallInfo } from './api/session';
import type { HallInfo, Place, Session } from './api/views';
import './kiosk/hg-kiosk-ask';
import './kiosk/hg-pin-pad';
import type { HgPinPad } from './kiosk/hg-pin-pad';
import { Wedge } from './kiosk/wedge';
import './login/hg-login';
import { EverySecond, hallClock } from './shared/clock';
import { HgElement } from './shared/element';
import './shared/hg-empty';
import './shared/hg-switches';
import { buttons } from './shared/styles';
import { applyTheme } from './shared/theme';
import { language } from './words/language';
import { read, say } from './words/say';
import type { Text } from './words/text';
import { clockTime } from './words/time';

const RESET_MS = 20_000;
const TRY_AGAIN_MS = 2_000;
const STORED_AS = 'hallguard.kiosk';
type Step = 'idle' | 'pin' | 'sending' | 'answer' | 'ask' | 'asked';

/** The tablet at the door: a badge, a code, and what the gateway says. Nobody else is named. */
@customElement('hg-kiosk')
export class HgKiosk extends HgElement {
  @state() private hall: HallInfo | null = null;
  @state() private session: Session | null = null;
  @state() private started = false;
  @state() private doors: readonly Place[] = [];
  @state() private place = localStorage.getItem(STORED_AS) ?? '';
  @state() private step: Step = 'idle';
  @state() private answer: Identified | null = null;
  @state() private problem: Text | null = null;
  @query('hg-pin-pad') private readonly pad!: HgPinPad | null;
  #badge = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #touched = (): void => this.#later();
  readonly #typed = (event: KeyboardEvent): void => this.pad?.type(event.key);

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
        grid-template-rows: auto 1fr auto;
        padding: var(--s4);
      }
      header,
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2);
      }
      header strong {
        font-size: var(--text-l);
      }
      main {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: var(--s6);
        text-align: center;
      }
      h1 {
        font-size: clamp(1.75rem, 5vw, 3rem);
        font-weight: var(--strong);
        margin: 0;
        line-height: 1.25;
      }
      p {
        font-size: var(--text-l);
        max-width: 36em;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        justify-content: center;
      }
      .choices .button {
        min-height: 72px;
        min-width: 10rem;
        font-size: var(--text-l);
      }
    `,
  ];

  constructor() {
    super();
    new EverySecond(this);
    new Wedge(this, (badge) => this.#read(badge));
    applyTheme();
    language.mark();
    onSessionEnd(() => (this.session = null));
    void this.#start();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointerdown', this.#touched);
    window.addEventListener('keydown', this.#touched);
    window.addEventListener('keydown', this.#typed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    window.removeEventListener('pointerdown', this.#touched);
    window.removeEventListener('keydown', this.#touched);
    window.removeEventListener('keydown', this.#typed);
  }

  override render() {
    if (!this.started) {
      return html`<main><p role="status">${say(this.problem ? 'page.unreachable' : 'page.starting')}</p></main>`;
    }
    if (!this.session) {
      return html`<hg-login .hall=${this.hall} @hg-logged-in=${(event: CustomEvent<Session>) => this.#loggedIn(event.detail)}></hg-login>`;
    }
    const door = this.doors.find((known) => known.id === this.place);
    return html`<header>
        <strong>${door ? read(door.name) : this.hall ? read(this.hall.name) : ''}</strong>
        <span class="num">${clockTime(hallClock.now())}</span>
      </header>
      <main data-kiosk=${door ? this.step : 'door'}>${door ? this.#step() : this.#chooseDoor()}</main>
      <footer>
        <hg-switches></hg-switches>
        ${this.step === 'idle' ? nothing : html`<button type="button" class="button" data-action="kiosk-reset" @click=${this.#reset}>${say('kiosk.reset')}</button>`}
      </footer>`;
  }

  #step() {
    const problem = this.problem ? html`<p role="alert" data-problem="kiosk">${read(this.problem)}</p>` : nothing;
    switch (this.step) {
      case 'idle':
        return html`<h1>${say('kiosk.badge')}</h1>
          <p class="soft">${say('kiosk.badge.teach')}</p>
          ${problem}`;
      case 'pin':
        return html`<h1>${say('kiosk.pin')}</h1>
          <hg-pin-pad @hg-pin=${(event: CustomEvent<string>) => void this.#identify(event.detail)}></hg-pin-pad>
          <button type="button" class="button quiet" data-action="no-pin" @click=${() => void this.#identify('')}>${say('kiosk.pin.none')}</button>`;
      case 'sending':
        return html`<p role="status">${say('page.sending')}</p>`;
      case 'answer':
        return html`<h1 role="status" data-outcome=${this.answer?.outcome ?? ''}>${this.answer?.name ? say('kiosk.hello', { name: this.answer.name }) : say('kiosk.refused')}</h1>
          <p>${this.answer ? read(this.answer.sentence) : ''}</p>
          ${this.answer?.name
            ? html`<div class="choices">
                <button type="button" class="button" data-action="kiosk-enter" @click=${() => (this.step = 'ask')}>${say('entry.ask')}</button>
                <button type="button" class="button primary" data-action="kiosk-done" @click=${this.#reset}>${say('kiosk.done')}</button>
              </div>`
            : nothing}`;
      case 'ask':
        return html`<h1>${say('kiosk.ask')}</h1>
          <hg-kiosk-ask .person=${this.answer} place=${this.place} @hg-asked=${() => this.#to('asked')}></hg-kiosk-ask>`;
      case 'asked':
        return html`<h1 role="status">${say('kiosk.asked')}</h1>
          <p>${say('kiosk.asked.teach')}</p>`;
    }
  }

  #chooseDoor() {
    return html`<h1>${say('kiosk.door')}</h1>
      <div class="choices">
        ${this.doors.map((door) => html`<button type="button" class="button" data-door=${door.id} @click=${() => this.#standAt(door.id)}>${read(door.name)}</button>`)}
      </div>`;
  }

  async #start(): Promise<void> {
    try {
      this.hall = await hallInfo();
      hallClock.zone = this.hall.timeZone;
      const session = await currentSession();
      this.started = true;
      if (session) {
        await this.#loggedIn(session);
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem.text;
      setTimeout(() => void this.#start(), TRY_AGAIN_MS);
    }
  }

  async #loggedIn(session: Session): Promise<void> {
    const board = await loadBoard();
    hallClock.set(board.clock.at, board.clock.trusted, board.hall.timeZone);
    this.doors = board.places.filter((place) => place.kind === 'door' && place.cashArea);
    this.session = session;
    this.problem = null;
  }

  #standAt(door: string): void {
    localStorage.setItem(STORED_AS, door);
    this.place = door;
  }

  /** A badge is a new beginning at any time, except while the gateway is asked. */
  #read(badge: string): void {
    if (this.session && this.place !== '' && this.step !== 'sending' && this.step !== 'ask') {
      this.#badge = badge;
      this.answer = null;
      this.problem = null;
      this.#to('pin');
    }
  }

  async #identify(pin: string): Promise<void> {
    this.#to('sending');
    try {
      this.answer = await identify(this.place, this.#badge, pin);
      this.#to('answer');
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem.text;
      this.#to('idle');
    } finally {
      this.#badge = '';
    }
  }

  #to(step: Step): void {
    this.step = step;
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = this.step === 'idle' ? undefined : setTimeout(() => this.#reset(), RESET_MS);
  }

  readonly #reset = (): void => {
    this.#badge = '';
    this.answer = null;
    this.problem = null;
    this.#to('idle');
  };
}
