import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { approve, approveByPhone, decline, endorse } from '../api/acts';
import type { EntryRequest, KnownPerson, Permission } from '../api/views';
import { entryFacts } from '../entry/entry-facts';
import { HgElement } from '../shared/element';
import { facts } from '../shared/facts';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import { buttons } from '../shared/styles';
import { say } from '../words/say';
import { when } from '../words/time';

const REASONS = ['decline.busy', 'decline.no-order', 'decline.document', 'decline.escort', 'decline.later'] as const;
const CONTACTS = ['lead', 'emergency', 'leadership'] as const;
type Step = 'question' | 'no' | 'phone';

/** One request: who, where, until when, with whom, why; and the answer under the thumb. */
@customElement('hg-answer')
export class HgAnswer extends HgElement {
  @property({ attribute: false }) request: EntryRequest | null = null;
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  @property({ attribute: false }) may: readonly Permission[] = [];
  @property({ type: Boolean }) byPhone = false;
  @state() private step: Step = 'question';
  @state() private wrong: 'reason' | 'contact' | 'calledBack' | null = null;
  @query('textarea') private readonly reason!: HTMLTextAreaElement;
  @query('select') private readonly contact!: HTMLSelectElement;
  @query('input[name="calledBack"]') private readonly calledBack!: HTMLInputElement;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    facts,
    css`
      :host {
        display: flex;
        flex-direction: column;
        border: 2px solid var(--due);
        border-radius: var(--radius);
        background: var(--raised);
        padding: var(--s3) var(--s4);
        margin-bottom: var(--s3);
      }
      h3 {
        font-size: var(--text-l);
        font-weight: var(--strong);
        color: var(--ink);
        padding: 0 0 var(--s2);
        line-height: 1.25;
      }
      .answers {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
        align-items: start;
        margin-top: auto;
        position: sticky;
        bottom: 0;
        padding: var(--s2) 0;
        background: var(--raised);
      }
      .answers .button {
        min-height: 72px;
        font-size: var(--text-l);
      }
      @media (min-width: 900px) {
        :host {
          font-size: var(--text-s);
        }
        h3 {
          font-size: var(--text-m);
        }
        .facts {
          gap: 0 var(--s3);
          margin-bottom: var(--s2);
        }
        .answers {
          --act-height: var(--touch);
          --act-text: var(--text-m);
        }
        .answers .button {
          min-height: var(--touch);
          font-size: var(--text-m);
        }
      }
      .choices {
        margin-bottom: var(--s2);
      }
      .choices .button {
        font-weight: var(--regular);
      }
      .check {
        display: flex;
        gap: var(--s3);
        align-items: center;
        min-height: var(--touch);
      }
      .check input {
        width: 24px;
        height: 24px;
        flex: none;
      }
      .phone {
        margin-top: var(--s2);
      }
      @media (max-width: 899px) {
        :host {
          min-height: 100%;
          margin-bottom: 0;
          box-sizing: border-box;
        }
      }
    `,
  ];

  override render() {
    const request = this.request;
    if (!request) {
      return nothing;
    }
    return html`<h3>${say('answer.title', { name: request.holder.name })}</h3>
      <dl class="facts" data-request=${request.id} data-state=${request.state}>
        ${entryFacts(request)}
        <dt>${say('entry.asked-by')}</dt>
        <dd>${request.askedBy.name} <span class="num soft">${when(request.askedAt)}</span></dd>
        ${request.endorsedBy ? html`<dt>${say('entry.endorsed-by')}</dt><dd>${request.endorsedBy.name}</dd>` : nothing}
      </dl>
      ${this.#step(request)}`;
  }

  #step(request: EntryRequest) {
    switch (this.step) {
      case 'question':
        return this.#question(request);
      case 'no':
        return this.#no(request);
      case 'phone':
        return this.#phone(request);
    }
  }

  #question(request: EntryRequest) {
    if (request.awaits === 'superior') {
      return html`<p class="soft small">${say('answer.superior.teach')}</p>
        <hg-act look="big" action="endorse" label=${say('answer.superior')} .run=${() => this.#endorse(request)}></hg-act>`;
    }
    const grant = this.may.includes('grant');
    return html`${grant
      ? html`<div class="answers">
          <button type="button" class="button" data-action="decline" @click=${() => this.#go('no')}>${say('answer.no')}</button>
          <hg-act look="big" action="approve" label=${say('answer.yes')} .run=${() => this.#approve(request)}></hg-act>
        </div>`
      : nothing}
    ${this.byPhone && this.may.includes('grant-by-phone')
      ? html`<button type="button" class="button quiet phone" data-action="by-phone" @click=${() => this.#go('phone')}>
          ${say('answer.phone')}
        </button>`
      : nothing}`;
  }

  #no(request: EntryRequest) {
    return html`<div class="field">
        <span id="why">${say('answer.no.why')}</span>
        <div class="choices">
          ${REASONS.map(
            (key) => html`<button type="button" class="button small" data-reason=${key} @click=${() => this.#use(say(key))}>${say(key)}</button>`,
          )}
        </div>
        <textarea name="reason" rows="2" maxlength="300" aria-labelledby="why" aria-invalid=${this.wrong === 'reason'}></textarea>
        ${this.wrong === 'reason' ? html`<span class="wrong" role="alert">${say('form.reason.missing')}</span>` : nothing}
      </div>
      ${this.#pair(html`<hg-act look="big" action="save-decline" label=${say('answer.no.save')} .run=${() => this.#decline(request)}></hg-act>`)}`;
  }

  #phone(request: EntryRequest) {
    const contacts = this.people.filter(
      (person) => person.roles.some((role) => CONTACTS.some((known) => known === role)) && person.subject !== request.askedBy.subject,
    );
    return html`<p class="soft small">${say('answer.phone.teach')}</p>
      <label class="field">
        <span>${say('answer.phone.contact')}</span>
        <select name="contact" aria-invalid=${this.wrong === 'contact'}>
          <option value="">${say('form.choose')}</option>
          ${contacts.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}
        </select>
        ${this.wrong === 'contact' ? html`<span class="wrong" role="alert">${say('answer.phone.contact.missing')}</span>` : nothing}
      </label>
      <label class="check"><input type="checkbox" name="calledBack" /><span>${say('answer.phone.called-back')}</span></label>
      ${this.wrong === 'calledBack' ? html`<span class="wrong" role="alert">${say('answer.phone.called-back.missing')}</span>` : nothing}
      ${this.#pair(html`<hg-act look="big" action="save-by-phone" label=${say('answer.phone.save')} .run=${() => this.#byPhone(request)}></hg-act>`)}`;
  }

  #pair(act: unknown) {
    return html`<div class="answers">
      <button type="button" class="button" data-action="answer-back" @click=${() => this.#go('question')}>${say('page.back')}</button>
      ${act}
    </div>`;
  }

  #go(step: Step): void {
    this.step = step;
    this.wrong = null;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(step === 'question' ? '[data-action="decline"]' : 'textarea, select')?.focus(),
    );
  }

  #use(words: string): void {
    this.reason.value = words;
    this.wrong = null;
  }

  async #endorse(request: EntryRequest): Promise<void> {
    this.tell('hg-request-answered', await endorse(request.id));
  }

  async #approve(request: EntryRequest): Promise<void> {
    this.tell('hg-request-answered', await approve(request.id));
  }

  async #decline(request: EntryRequest): Promise<void> {
    const reason = this.reason.value.trim();
    this.wrong = reason === '' ? 'reason' : null;
    if (this.wrong) {
      this.reason.focus();
      return;
    }
    this.tell('hg-request-answered', await decline(request.id, reason));
  }

  async #byPhone(request: EntryRequest): Promise<void> {
    const contact = this.contact.value;
    this.wrong = contact === '' ? 'contact' : this.calledBack.checked ? null : 'calledBack';
    if (!this.wrong) {
      this.tell('hg-request-answered', await approveByPhone(request.id, contact, true));
    }
  }
}
