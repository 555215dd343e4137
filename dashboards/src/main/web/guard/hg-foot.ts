import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { logOut } from '../api/session';
import type { Board, Link, Session } from '../api/views';
import { inCashArea } from '../lead/visit-order';
import { EverySecond, hallClock } from '../shared/clock';
import { HgElement } from '../shared/element';
import '../shared/hg-state';
import '../shared/hg-act';
import '../shared/hg-switches';
import type { HgSwitches } from '../shared/hg-switches';
import { seesAccess } from '../shared/sight';
import { buttons } from '../shared/styles';
import { list, read, say } from '../words/say';
import { clockTime, dayWords, when } from '../words/time';
import type { Sheet } from './board-sheet';
import type { SoundState } from './alarm-sound';
import './hg-sound';
import type { Tone } from '../shared/tones';

/** The bottom line: hall time, who is inside, link and clock health, sound, who is logged in. */
@customElement('hg-foot')
export class HgFoot extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @property({ attribute: false }) session: Session | null = null;
  @property({ type: Boolean }) stale = false;
  @property() sound: SoundState = 'blocked';
  /** On a phone, what is rarely needed waits behind a button. */
  @property({ type: Boolean, reflect: true }) more = false;
  @property({ attribute: false }) tone: Tone | null = null;

  constructor() {
    super();
    new EverySecond(this);
  }

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s3);
        padding: var(--s1) var(--s4);
        border-top: 1px solid var(--line);
        background: var(--panel);
        font-size: var(--text-s);
        min-height: 48px;
      }
      .clock {
        font-size: var(--text-l);
        font-weight: var(--strong);
        line-height: 1.2;
      }
      .more-button {
        display: none;
      }
      .rare {
        display: contents;
      }
      .tools {
        margin-left: auto;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      .tools .button {
        min-height: 36px;
        padding: 0 var(--s2);
      }
      @media (max-width: 899px) {
        :host {
          border-top: 0;
          border-bottom: 1px solid var(--line);
          padding: var(--s1) var(--s3);
          gap: 0 var(--s3);
          min-height: 0;
        }
        .more-button {
          display: block;
        }
        .tools .button {
          min-height: var(--touch);
        }
        .keys,
        .date,
        :host(:not([more])) .calm,
        .rare:not(.more) {
          display: none;
        }
      }
    `,
  ];

  turnTheme(): void {
    this.renderRoot.querySelector<HgSwitches>('hg-switches')?.turnTheme();
  }

  override render() {
    const board = this.board;
    const now = hallClock.now();
    const inside = board ? inCashArea(board.visits) : 0;
    return html`<time class="clock num" datetime=${now.toISOString()} data-clock>${clockTime(now)}</time>
      <span class="soft date">${dayWords(now)}</span>
      ${hallClock.trusted
        ? nothing
        : html`<span title=${say('clock.untrusted.why')} data-clock-trusted="false"><hg-state look="trouble" word=${say('clock.untrusted')}></hg-state></span>`}
      ${this.session && seesAccess(this.session.screen) ? this.#inside(inside) : nothing}
      ${this.#page()} ${board?.links.map((link) => this.#link(link))}
      <div class="tools">
        <hg-sound state=${this.sound} .tone=${this.tone}></hg-sound>
        <button
          type="button"
          class="button quiet more-button"
          data-action="more"
          aria-expanded=${this.more}
          @click=${() => (this.more = !this.more)}
        >
          ${say('page.more')}
        </button>
        <div class="rare ${this.more ? 'more' : ''}">
        ${this.#rooms()}
        <hg-switches></hg-switches>
        <button type="button" class="button quiet keys" data-action="keys" @click=${() => this.#open({ kind: 'keys' })}>
          ${say('keys.open')}<kbd>?</kbd>
        </button>
        ${this.#person()}
        </div>
      </div>`;
  }

  #inside(count: number) {
    return html`<span class=${count > 0 ? '' : 'calm soft'} data-inside=${count}>
      ${count > 0 ? html`<strong>${say('foot.inside', { count })}</strong>` : say('foot.inside.none')}
    </span>`;
  }

  async #logOut(): Promise<void> {
    await logOut();
    this.tell('hg-logged-out', null);
  }

  #page() {
    const word = this.stale ? say('link.page.lost') : say('link.page.live');
    return html`<span class=${this.stale ? '' : 'calm'} data-page-link=${this.stale ? 'lost' : 'live'}>
      <hg-state look=${this.stale ? 'unknown' : 'fine'} word="${say('link.page')} ${word}"></hg-state>
    </span>`;
  }

  #link(link: Link) {
    const word = `${read(link.name)} ${say(`link.${link.state}`)}`;
    const since = link.state === 'online' ? '' : ` ${say('link.since', { time: when(link.since) })}`;
    return html`<span class=${link.state === 'online' ? 'calm' : ''} data-link=${link.id} data-state=${link.state} title=${link.why ? read(link.why) : nothing}>
      <hg-state look=${link.state === 'online' ? 'fine' : 'trouble'} word="${word}${since}"></hg-state>
    </span>`;
  }

  /** What lies behind the board, for whoever may go there. */
  #rooms() {
    const may = this.session?.may ?? [];
    const room = (kind: 'book' | 'people') =>
      html`<button type="button" class="button quiet" data-action="open-${kind}" @click=${() => this.#open({ kind })}>${say(`${kind}.open`)}</button>`;
    return html`${may.includes('read-register') ? room('book') : nothing} ${may.includes('manage-people') ? room('people') : nothing}`;
  }

  #open(sheet: Sheet): void {
    this.more = false;
    this.tell('hg-sheet', sheet);
  }

  #person() {
    const session = this.session;
    return session
      ? html`<button
            type="button"
            class="button quiet"
            data-action="open-own"
            data-session=${session.login}
            title="${list(session.roles.map((role) => say(`role.${role}`)))} · ${say('own.open')}"
            ?disabled=${!session.may.includes('own-credentials')}
            @click=${() => this.#open({ kind: 'own' })}
          >
            <strong>${session.name}</strong> <span class="soft">${say(`screen.${session.screen}`)}</span></button
          ><hg-act look="quiet" action="log-out" label=${say('login.out')} .run=${() => this.#logOut()}></hg-act>`
      : nothing;
  }
}
