import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  comeBack,
  endCredential,
  issueBadge,
  issueToken,
  leave,
  newPassword,
  rename,
  setRoles,
  type Changed,
  type Held,
  type Member,
  type Scope,
} from '../api/people';
import { Problem } from '../api/problem';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-confirm';
import { buttons } from '../shared/styles';
import { both, list, say, sayOr } from '../words/say';
import { when } from '../words/time';
import './hg-once';
import './hg-roles';
import type { HgRoles } from './hg-roles';

const SCOPES: readonly Scope[] = ['read-board', 'read-register', 'read-metrics'];

/** One person: name, roles, credentials, and that they have left. */
@customElement('hg-member')
export class HgMember extends HgElement {
  @property({ attribute: false }) member: Member | null = null;
  @property({ type: Boolean }) open = false;
  @state() private secret = '';
  @query('[name="name"]') private readonly name!: HTMLInputElement;
  @query('[name="badge"]') private readonly badge!: HTMLInputElement;
  @query('hg-roles') private readonly roles!: HgRoles;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s3);
        align-items: center;
        width: 100%;
        min-height: var(--touch);
        border: 0;
        background: none;
        text-align: left;
      }
      .row > :last-child {
        margin-left: auto;
      }
      .gone {
        color: var(--ink-soft);
      }
      .edit {
        padding: var(--s2) 0 var(--s6) var(--s4);
        border-left: 3px solid var(--line-strong);
        max-width: 44rem;
      }
      .with {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: end;
        margin-bottom: var(--s4);
      }
      .with .field {
        flex: 1 1 12rem;
        margin: 0;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s3);
        align-items: center;
        min-height: var(--touch);
        border-top: 1px solid var(--line);
        font-size: var(--text-s);
      }
      li > :last-child {
        margin-left: auto;
      }
      ul {
        margin-bottom: var(--s4);
      }
    `,
  ];

  override render() {
    const member = this.member;
    if (!member) {
      return nothing;
    }
    return html`<div data-person=${member.subject} ?data-left=${!member.active}>
      <button type="button" class="row ${member.active ? '' : 'gone'}" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>
        <strong>${member.name}</strong><span class="soft">${member.login}</span>
        <span>${member.active ? list(member.roles.map((role) => say(`role.${role}`))) : say('people.left')}</span>
      </button>
      ${this.open ? this.#edit(member) : nothing}
    </div>`;
  }

  #edit(member: Member) {
    const take = async (changed: Promise<Changed>): Promise<void> => this.#take(await changed);
    return html`<div class="edit">
      <hg-once heading=${say('people.secret')} .secrets=${this.secret ? [this.secret] : []} @hg-written-down=${() => (this.secret = '')}></hg-once>
      <div class="with">
        <label class="field"><span>${say('form.name')}</span><input name="name" maxlength="60" .defaultValue=${member.name} /></label>
        <hg-act action="rename" label=${say('people.rename')} .run=${() => take(rename(member.subject, this.name.value.trim()))}></hg-act>
      </div>
      <hg-roles .chosen=${member.roles}></hg-roles>
      <div class="with">
        <hg-act action="set-roles" label=${say('people.roles.save')} .run=${() => take(setRoles(member.subject, this.roles.value))}></hg-act>
        <hg-act action="new-password" label=${say('people.password.new')} .run=${() => take(newPassword(member.subject))}></hg-act>
        ${member.active
          ? html`<hg-confirm
              action="leave"
              label=${say('people.leave')}
              question=${say('people.leave.ask', { name: member.name })}
              yes=${say('people.leave.yes')}
              no=${say('page.keep')}
              .run=${() => take(leave(member.subject))}
            ></hg-confirm>`
          : html`<hg-act action="return" label=${say('people.return')} .run=${() => take(comeBack(member.subject))}></hg-act>`}
      </div>
      <h3>${say('people.credentials')}</h3>
      <ul>${member.credentials.map((held) => this.#held(member, held))}</ul>
      <div class="with">
        <label class="field"><span>${say('form.credential')}</span><input name="badge" autocomplete="off" maxlength="80" /></label>
        <hg-act action="issue-badge" label=${say('people.badge.issue')} .run=${() => this.#issueBadge(member)}></hg-act>
      </div>
      <fieldset>
        <legend>${say('people.token')}</legend>
        <div class="choices">
          ${SCOPES.map((scope) => html`<label class="choice"><input type="checkbox" name="scopes" value=${scope} /><span>${say(`scope.${scope}`)}</span></label>`)}
        </div>
      </fieldset>
      <hg-act action="issue-token" label=${say('people.token.issue')} .run=${() => this.#issueToken(member)}></hg-act>
    </div>`;
  }

  #held(member: Member, held: Held) {
    return html`<li data-credential=${held.kind} data-ended=${held.ended ?? nothing} class=${held.ended ? 'gone' : ''}>
      <span>${say(`credential.${held.kind}`)}</span>
      <span class="soft num">${when(held.since)}</span>
      ${held.ended
        ? html`<span>${sayOr(`ending.${held.ended}`, held.ended)}</span>`
        : html`<hg-confirm
            action="lost"
            label=${say('people.lost')}
            question=${say('people.lost.ask', { name: member.name })}
            yes=${say('people.lost.yes')}
            no=${say('page.keep')}
            .run=${async () => this.#changed(await endCredential(member.subject, held.id, 'lost'))}
          ></hg-confirm>`}
    </li>`;
  }

  async #issueBadge(member: Member): Promise<void> {
    const badge = this.badge.value.trim();
    if (badge === '') {
      this.badge.focus();
      throw new Problem(400, both('form.credential.missing'));
    }
    this.#changed(await issueBadge(member.subject, badge));
    this.badge.value = '';
  }

  async #issueToken(member: Member): Promise<void> {
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input[name="scopes"]:checked')];
    const scopes = SCOPES.filter((scope) => boxes.some((box) => box.value === scope));
    if (scopes.length === 0) {
      throw new Problem(400, both('people.token.missing'));
    }
    const issued = await issueToken(member.subject, scopes);
    this.secret = issued.token;
    this.#changed(issued.person);
  }

  #take(changed: Changed): void {
    this.secret = changed.password ?? '';
    this.#changed(changed.person);
  }

  #changed(member: Member): void {
    this.tell('hg-member', member);
  }
}
