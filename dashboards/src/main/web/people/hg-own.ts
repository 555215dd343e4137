import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changePassword, confirmTotp, endTotp, offerTotp, setPin } from '../api/people';
import { Problem } from '../api/problem';
import type { Session } from '../api/views';
import { wrongAt, wrongOf, type Wrong } from '../entry/wrong';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-sheet';
import { both, list, say } from '../words/say';
import './hg-once';

/** One's own password, PIN and authenticator. Each change asks for the password. */
@customElement('hg-own')
export class HgOwn extends HgElement {
  @property({ attribute: false }) session: Session | null = null;
  @state() private offer: { readonly secret: string; readonly uri: string } | null = null;
  @state() private recovery: readonly string[] = [];
  @state() private done = '';
  @state() private wrong: Wrong = new Map();

  static override styles = [
    HgElement.styles,
    fields,
    css`
      :host {
        display: flex;
        min-height: 0;
      }
      hg-sheet {
        flex: 1;
      }
      section {
        max-width: 28rem;
        padding: var(--s3) 0 var(--s6);
        border-top: 1px solid var(--line);
      }
      h3 {
        margin-bottom: var(--s2);
      }
      p {
        margin-bottom: var(--s3);
      }
      code {
        user-select: all;
        overflow-wrap: anywhere;
        font-size: var(--text-l);
      }
      a {
        color: inherit;
      }
      .end {
        margin-top: var(--s2);
      }
    `,
  ];

  override render() {
    const session = this.session;
    return html`<hg-sheet heading=${say('own.title')} data-sheet="own">
      ${session ? html`<p><strong>${session.name}</strong> <span class="soft">${session.login} · ${list(session.roles.map((role) => say(`role.${role}`)))}</span></p>` : nothing}
      <hg-done sentence=${this.done}></hg-done>
      <hg-once heading=${say('own.recovery')} .secrets=${this.recovery} @hg-written-down=${() => (this.recovery = [])}></hg-once>
      <section>
        <h3>${say('credential.password')}</h3>
        ${this.#secret('old', 'own.password.old', 'current-password')} ${this.#secret('new', 'own.password.new', 'new-password')}
        <hg-act action="own-password" label=${say('own.password.save')} .run=${() => this.#password()}></hg-act>
      </section>
      <section>
        <h3>${say('credential.pin')}</h3>
        <p class="soft small">${say('own.pin.teach')}</p>
        <label class="field"
          ><span>${say('own.pin.kind')}</span
          ><select name="kind">
            <option value="pin">${say('credential.pin')}</option>
            <option value="duress-pin">${say('credential.duress-pin')}</option>
          </select></label
        >
        ${this.#secret('pin', 'own.pin.new', 'off', 'numeric')} ${this.#secret('pin-password', 'own.password.now', 'current-password')}
        <hg-act action="own-pin" label=${say('own.pin.save')} .run=${() => this.#pin()}></hg-act>
      </section>
      <section>
        <h3>${say('credential.totp')}</h3>
        ${this.offer ? this.#confirm(this.offer) : this.#begin()}
      </section>
    </hg-sheet>`;
  }

  #begin() {
    return html`<p class="soft small">${say('own.totp.teach')}</p>
      ${this.#secret('totp-password', 'own.password.now', 'current-password')}
      <hg-act action="own-totp" label=${say('own.totp.begin')} .run=${() => this.#offer()}></hg-act>
      <hg-act class="end" look="quiet" action="own-totp-end" label=${say('own.totp.end')} .run=${() => this.#endTotp()}></hg-act>`;
  }

  #confirm(offer: { readonly secret: string; readonly uri: string }) {
    return html`<p>${say('own.totp.enter')}</p>
      <p><code>${offer.secret}</code></p>
      <p><a href=${offer.uri}>${say('own.totp.open')}</a></p>
      <label class="field"><span>${say('login.code')}</span><input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" /></label>
      <hg-act look="primary" action="own-totp-confirm" label=${say('own.totp.confirm')} .run=${() => this.#confirmed()}></hg-act>`;
  }

  #secret(name: string, label: 'own.password.old' | 'own.password.new' | 'own.password.now' | 'own.pin.new', complete: AutoFill, mode = 'text') {
    return html`<label class="field"
      ><span>${say(label)}</span><input type="password" name=${name} autocomplete=${complete} inputmode=${mode} />${wrongAt(this.wrong, name)}</label
    >`;
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    const found = this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (!found) {
      throw new Error(`no field ${name}`);
    }
    return found;
  }

  #value(name: string): string {
    const field = this.#field(name);
    if (field.value === '') {
      field.focus();
      throw new Problem(400, both('proof.missing'));
    }
    return field.value;
  }

  async #try(act: () => Promise<void>, done: string): Promise<void> {
    this.wrong = new Map();
    this.done = '';
    try {
      await act();
    } catch (problem) {
      this.wrong = wrongOf(problem);
      throw problem;
    }
    this.renderRoot.querySelectorAll<HTMLInputElement>('input').forEach((input) => (input.value = ''));
    this.done = done;
  }

  #password(): Promise<void> {
    return this.#try(() => changePassword(this.#value('old'), this.#value('new')), say('own.password.done'));
  }

  #pin(): Promise<void> {
    const kind = this.#field('kind').value === 'duress-pin' ? 'duress-pin' : 'pin';
    return this.#try(() => setPin(this.#value('pin-password'), kind, this.#value('pin')), say('own.pin.done'));
  }

  #offer(): Promise<void> {
    return this.#try(async () => {
      this.offer = await offerTotp(this.#value('totp-password'));
    }, '');
  }

  #confirmed(): Promise<void> {
    return this.#try(async () => {
      this.recovery = (await confirmTotp(this.#value('code'))).recovery;
      this.offer = null;
    }, say('own.totp.done'));
  }

  #endTotp(): Promise<void> {
    return this.#try(() => endTotp(this.#value('totp-password')), say('own.totp.ended'));
  }
}
