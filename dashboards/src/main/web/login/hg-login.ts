import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { NEEDS_SECOND_FACTOR, Problem } from '../api/problem';
import { logIn } from '../api/session';
import type { DemoLogin, HallInfo, Screen } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import type { HgAct } from '../shared/hg-act';
import '../shared/hg-switches';
import { buttons } from '../shared/styles';
import { both, list, read, say } from '../words/say';

const SCREENS: readonly Screen[] = ['guard-room', 'back-office', 'counter', 'public'];
const STORED_AS = 'hallguard.screen';

/** Who is here, and where this screen stands. */
@customElement('hg-login')
export class HgLogin extends HgElement {
  @property({ attribute: false }) hall: HallInfo | null = null;
  @property({ type: Boolean }) ended = false;
  @state() private screen: Screen = SCREENS.find((known) => known === localStorage.getItem(STORED_AS)) ?? 'guard-room';
  /** The password fits, and a second factor is asked for. */
  @state() private coding = false;
  @query('input[name="code"]') private readonly code!: HTMLInputElement | null;
  @query('input[name="login"]') private readonly login!: HTMLInputElement;
  @query('input[name="password"]') private readonly password!: HTMLInputElement;
  @query('hg-act[action="log-in"]') private readonly enter!: HgAct;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    css`
      :host {
        display: grid;
        min-height: 100dvh;
        grid-template-rows: 1fr auto;
        justify-items: center;
        padding: var(--s4);
      }
      main {
        align-self: center;
        width: min(100%, 58rem);
        display: flex;
        flex-wrap: wrap;
        gap: var(--s8);
        justify-content: center;
      }
      main > * {
        flex: 1 1 20rem;
        max-width: 27rem;
        min-width: 0;
      }
      h1 {
        font-size: var(--text-l);
        font-weight: var(--strong);
        margin: 0 0 var(--s4);
        line-height: 1.25;
      }
      h1 small {
        display: block;
        font-size: var(--text-s);
        font-weight: var(--regular);
        color: var(--ink-soft);
      }
      .note {
        border-left: 3px solid var(--ink);
        padding-left: var(--s2);
        margin-bottom: var(--s4);
      }
      .demo li {
        margin-top: var(--s2);
      }
      .demo p {
        margin-bottom: var(--s3);
      }
      hg-switches {
        align-self: end;
      }
    `,
  ];

  override render() {
    const hall = this.hall;
    return html`<main>
        <form @submit=${this.#submit}>
          <h1><small>${say('product')}${hall ? ` ${hall.version}` : ''}</small>${hall ? read(hall.name) : say('login.title')}</h1>
          ${this.ended ? html`<p class="note" role="status">${say('login.ended')}</p>` : nothing}
          <label class="field"
            ><span>${say('login.login')}</span><input name="login" autocomplete="username" autocapitalize="none" spellcheck="false"
          /></label>
          <label class="field"
            ><span>${say('login.password')}</span><input name="password" type="password" autocomplete="current-password"
          /></label>
          ${this.coding ? this.#code() : this.#screens()}
          <hg-act look="primary" action="log-in" label=${say('login.enter')} .run=${() => this.#enter(this.login.value.trim(), this.password.value)}></hg-act>
          <button type="submit" hidden></button>
        </form>
        ${hall?.demo ? this.#demo(hall.demo) : nothing}
      </main>
      <hg-switches></hg-switches>`;
  }

  #code() {
    return html`<label class="field">
      <span>${say('login.code')}</span>
      <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" />
      <span class="hint" role="status">${say('login.code.why')}</span>
    </label>`;
  }

  #screens() {
    return html`<fieldset>
      <legend>${say('login.screen')}</legend>
      <div class="choices">
        ${SCREENS.map(
          (screen) => html`<label class="choice"
            ><input type="radio" name="screen" value=${screen} .checked=${screen === this.screen} @change=${() => (this.screen = screen)} /><span
              >${say(`screen.${screen}`)}</span
            ></label
          >`,
        )}
      </div>
      <span class="hint">${say('login.screen.why')}</span>
    </fieldset>`;
  }

  #demo(logins: readonly DemoLogin[]) {
    return html`<section class="demo" data-demo>
      <h2>${say('login.demo')}</h2>
      <p class="small soft">${say('login.demo.why')}</p>
      <ul>
        ${logins.map(
          (known) => html`<li>
            <hg-act
              action="demo-${known.login}"
              label="${known.name} · ${list(known.roles.map((role) => say(`role.${role}`)))}"
              .run=${() => this.#enter(known.login, known.password)}
            ></hg-act>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.enter.press();
  }

  async #enter(login: string, password: string): Promise<void> {
    if (login === '' || password === '') {
      throw new Problem(400, both('login.missing'));
    }
    localStorage.setItem(STORED_AS, this.screen);
    const code = this.code?.value.trim() ?? '';
    if (this.coding && code === '') {
      this.code?.focus();
      throw new Problem(400, both('login.code.missing'));
    }
    try {
      this.tell('hg-logged-in', await logIn(login, password, this.screen, code));
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.type !== NEEDS_SECOND_FACTOR || this.coding) {
        throw problem;
      }
      this.coding = true;
      void this.updateComplete.then(() => this.code?.focus());
    }
  }
}
