import { css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { enterPerson, members, type Member } from '../api/people';
import { Problem } from '../api/problem';
import { wrongAt, wrongOf, type Wrong } from '../entry/wrong';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-sheet';
import { read, say } from '../words/say';
import type { Text } from '../words/text';
import './hg-member';
import './hg-once';
import './hg-roles';
import type { HgRoles } from './hg-roles';

/** Who belongs to the hall; entering people. */
@customElement('hg-people')
export class HgPeople extends HgElement {
  @state() private people: readonly Member[] | null = null;
  @state() private hint: Text | null = null;
  @state() private problem: Text | null = null;
  @state() private secret = '';
  @state() private wrong: Wrong = new Map();
  @query('.enter [name="new-name"]') private readonly name!: HTMLInputElement;
  @query('.enter [name="new-login"]') private readonly login!: HTMLInputElement;
  @query('.enter hg-roles') private readonly roles!: HgRoles;

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
      .hint-box {
        border-left: 3px solid var(--due);
        padding-left: var(--s2);
        margin-bottom: var(--s4);
      }
      summary {
        min-height: var(--touch);
        padding: var(--s2) 0;
        font-weight: var(--strong);
      }
      .enter {
        max-width: 44rem;
        margin-bottom: var(--s6);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    const people = this.people;
    return html`<hg-sheet heading=${say('people.title')} data-sheet="people" @hg-member=${this.#changed}>
      ${this.problem ? html`<p role="alert" data-problem="people">${read(this.problem)}</p>` : nothing}
      ${this.hint ? html`<p class="hint-box" role="status">${read(this.hint)}</p>` : nothing}
      <hg-once heading=${say('people.secret')} .secrets=${this.secret ? [this.secret] : []} @hg-written-down=${() => (this.secret = '')}></hg-once>
      <details class="enter">
        <summary>${say('people.enter')}</summary>
        <label class="field"><span>${say('form.name')}</span><input name="new-name" autocomplete="off" maxlength="60" />${wrongAt(this.wrong, 'name')}</label>
        <label class="field"
          ><span>${say('login.login')}</span><input name="new-login" autocomplete="off" autocapitalize="none" maxlength="80" />${wrongAt(this.wrong, 'login')}</label
        >
        <hg-roles></hg-roles>
        ${wrongAt(this.wrong, 'roles')}
        <hg-act look="primary" action="enter-person" label=${say('people.enter.save')} .run=${() => this.#enter()}></hg-act>
      </details>
      ${people
        ? repeat(
            people,
            (member) => member.subject,
            (member) => html`<hg-member .member=${member}></hg-member>`,
          )
        : this.problem
          ? nothing
          : html`<p role="status">${say('page.reading')}</p>`}
    </hg-sheet>`;
  }

  readonly #changed = (event: CustomEvent<Member>): void => {
    this.#put(event.detail);
  };

  #put(member: Member): void {
    const known = this.people?.some((other) => other.subject === member.subject);
    this.people = known
      ? (this.people?.map((other) => (other.subject === member.subject ? member : other)) ?? [])
      : [...(this.people ?? []), member];
  }

  async #load(): Promise<void> {
    try {
      const all = await members();
      this.people = all.people;
      this.hint = all.hint ?? null;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem.text;
    }
  }

  async #enter(): Promise<void> {
    try {
      this.wrong = new Map();
      const entered = await enterPerson({ name: this.name.value.trim(), login: this.login.value.trim(), roles: this.roles.value });
      this.secret = entered.password ?? '';
      this.#put(entered.person);
      this.name.value = '';
      this.login.value = '';
      this.roles.renderRoot.querySelectorAll('input').forEach((input) => (input.checked = false));
    } catch (problem) {
      this.wrong = wrongOf(problem);
      throw problem;
    }
  }
}
