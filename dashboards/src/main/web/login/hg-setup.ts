import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { setUp } from '../api/people';
import { keep } from '../api/session';
import type { HallInfo } from '../api/views';
import { wrongAt, wrongOf, type Wrong } from '../entry/wrong';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-switches';
import { read, say, type Key } from '../words/say';

/** A hall that knows nobody yet: its first administrator, by the code on the console. */
@customElement('hg-setup')
export class HgSetup extends HgElement {
  @property({ attribute: false }) hall: HallInfo | null = null;
  @state() private wrong: Wrong = new Map();

  static override styles = [
    HgElement.styles,
    fields,
    css`
      :host {
        display: block;
        max-width: 27rem;
        margin: 0 auto;
        padding: var(--s6) var(--s4);
      }
      h1 {
        font-size: var(--text-l);
        margin: 0 0 var(--s4);
      }
      p {
        margin-bottom: var(--s4);
      }
    `,
  ];

  override render() {
    return html`<main>
        <h1>${this.hall ? read(this.hall.name) : ''} · ${say('setup.title')}</h1>
        <p>${say('setup.teach')}</p>
        <form @submit=${(event: Event) => event.preventDefault()}>
          ${this.#field('code', 'setup.code', 'off')} ${this.#field('name', 'form.name', 'name')} ${this.#field('login', 'login.login', 'username')}
          ${this.#field('password', 'login.password', 'new-password', 'password')}
          <hg-act look="primary" action="set-up" label=${say('setup.save')} .run=${() => this.#setUp()}></hg-act>
        </form>
      </main>
      <hg-switches></hg-switches>`;
  }

  #field(name: string, label: Key & ('setup.code' | 'form.name' | 'login.login' | 'login.password'), complete: AutoFill, type = 'text') {
    return html`<label class="field"
      ><span>${say(label)}</span><input name=${name} type=${type} autocomplete=${complete} autocapitalize="none" spellcheck="false" />${wrongAt(this.wrong, name)}</label
    >`;
  }

  async #setUp(): Promise<void> {
    const value = (name: string): string => this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? '';
    try {
      this.wrong = new Map();
      const session = await setUp({ code: value('code'), name: value('name'), login: value('login'), password: value('password'), screen: 'back-office' });
      this.tell('hg-logged-in', keep(session));
    } catch (problem) {
      this.wrong = wrongOf(problem);
      throw problem;
    }
  }
}
