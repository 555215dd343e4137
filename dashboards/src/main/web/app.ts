import { css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { onProofNeeded, onSessionEnd } from './api/server';
import { setup } from './api/people';
import { currentSession, hallInfo } from './api/session';
import type { HallInfo, Session } from './api/views';
import './guard/hg-board';
import './login/hg-login';
import './login/hg-proof';
import './login/hg-setup';
import type { HgProof } from './login/hg-proof';
import { hallClock } from './shared/clock';
import { HgElement } from './shared/element';
import { applyTheme } from './shared/theme';
import { language } from './words/language';
import { say } from './words/say';

const TRY_AGAIN_MS = 2_000;

/** Login or board, whichever the session calls for. */
@customElement('hg-app')
export class HgApp extends HgElement {
  @state() private hall: HallInfo | null = null;
  @state() private session: Session | null = null;
  @state() private stage: 'starting' | 'unreachable' | 'setup' | 'login' | 'board' = 'starting';
  @state() private ended = false;
  @query('hg-proof') private readonly proof!: HgProof | null;

  static override styles = [
    HgElement.styles,
    css`
      .starting {
        padding: var(--s8);
        font-size: var(--text-l);
      }
    `,
  ];

  constructor() {
    super();
    applyTheme();
    language.mark();
    onSessionEnd(() => this.#sessionEnded());
    onProofNeeded(() => this.proof?.ask() ?? Promise.resolve(false));
    void this.#start();
  }

  override render() {
    switch (this.stage) {
      case 'starting':
        return html`<p class="starting" role="status">${say('page.starting')}</p>`;
      case 'unreachable':
        return html`<p class="starting" role="alert">${say('page.unreachable')}</p>`;
      case 'setup':
        return html`<hg-setup .hall=${this.hall} @hg-logged-in=${this.#loggedIn}></hg-setup>`;
      case 'login':
        return html`<hg-login .hall=${this.hall} ?ended=${this.ended} @hg-logged-in=${this.#loggedIn}></hg-login>`;
      case 'board':
        return html`<hg-board
          .session=${this.session}
          @hg-session-ended=${this.#sessionEnded}
            @hg-logged-out=${this.#loggedOut}
          ></hg-board>
          <hg-proof ?passkey=${this.session?.passkey ?? false}></hg-proof>`;
    }
  }

  async #start(): Promise<void> {
    try {
      this.hall = await hallInfo();
      hallClock.zone = this.hall.timeZone;
      this.session = await currentSession();
      this.stage = this.session ? 'board' : (await this.#nobodyYet(this.hall)) ? 'setup' : 'login';
    } catch {
      this.stage = 'unreachable';
      setTimeout(() => void this.#start(), TRY_AGAIN_MS);
    }
  }

  /** A demonstration has its people. */
  async #nobodyYet(hall: HallInfo): Promise<boolean> {
    return hall.demo === null && (await setup()).needed;
  }

  #loggedIn(event: CustomEvent<Session>): void {
    this.session = event.detail;
    this.ended = false;
    this.stage = 'board';
  }

  #sessionEnded(): void {
    this.ended = this.stage === 'board';
    this.session = null;
    this.stage = 'login';
  }

  #loggedOut(): void {
    this.session = null;
    this.ended = false;
    this.stage = 'login';
  }
}
