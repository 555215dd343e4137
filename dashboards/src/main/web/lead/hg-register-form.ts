import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { register } from '../api/acts';
import type { Grant, Visit } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-elapsed';
import '../shared/hg-sheet';
import { list, read, say } from '../words/say';
import { when } from '../words/time';
import '../entry/hg-purpose';
import type { HgPurpose } from '../entry/hg-purpose';
import { validity } from './hg-grants';
import { wrongAt, wrongOf, type Wrong } from '../entry/wrong';

/** The register line: the sensors wrote the times, a person states purpose and seal. */
@customElement('hg-register-form')
export class HgRegisterForm extends HgElement {
  @property({ attribute: false }) visit: Visit | null = null;
  @property({ attribute: false }) grant: Grant | null = null;
  @state() private missing = false;
  @state() private wrong: Wrong = new Map();
  @query('hg-purpose') private readonly purpose!: HgPurpose;
  @query('input[name="amount"]') private readonly amount!: HTMLInputElement | null;
  @query('input[name="people"]') private readonly people!: HTMLInputElement;
  @query('input[name="sealNo"]') private readonly seal!: HTMLInputElement;

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
      form {
        max-width: 40rem;
      }
      h3 {
        margin-bottom: var(--s2);
        color: var(--ink-soft);
        font-weight: var(--regular);
        font-size: var(--text-s);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--s1) var(--s4);
        padding-bottom: var(--s4);
        margin-bottom: var(--s4);
        border-bottom: 1px solid var(--line);
      }
      dt {
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    const visit = this.visit;
    if (!visit) {
      return nothing;
    }
    return html`<hg-sheet heading=${say('visit.register.title')} data-sheet="register">
      <form @submit=${(event: Event) => event.preventDefault()}>
        <h3>${say('visit.from-sensor')}</h3>
        ${this.#known(visit)}
        <h3>${say('visit.declared')}</h3>
        <hg-purpose .suggestion=${this.grant?.purpose ?? ''} ?missing=${this.missing}></hg-purpose>
        ${visit.kind === 'box'
          ? html`<label class="field">
              <span>${say('visit.amount')} <small class="soft">${say('page.optional')}</small></span>
              <input name="amount" inputmode="decimal" autocomplete="off" maxlength="20" aria-invalid=${this.wrong.has('amount')} />
              <span class="hint">${say('visit.amount.hint')}</span>
              ${wrongAt(this.wrong, 'amount')}
            </label>`
          : nothing}
        <label class="field">
          <span>${say('visit.seal')} <small class="soft">${say('page.optional')}</small></span>
          <input name="sealNo" autocomplete="off" maxlength="60" />
          <span class="hint">${say('visit.seal.hint')}</span>
        </label>
        <label class="field">
          <span>${say('visit.people')}</span>
          <input name="people" inputmode="numeric" autocomplete="off" maxlength="2" .defaultValue=${String(this.grant?.people ?? 1)} aria-invalid=${this.wrong.has('people')} />
          ${wrongAt(this.wrong, 'people')}
        </label>
        <hg-act look="primary" action="save-register" label=${say('visit.register.save')} .run=${() => this.#save(visit)}></hg-act>
      </form>
    </hg-sheet>`;
  }

  #known(visit: Visit) {
    const grant = this.grant;
    return html`<dl>
      <dt>${read(visit.place.name)}</dt>
      <dd>
        ${visit.until ? say('visit.span', { since: when(visit.since), until: when(visit.until) }) : html`<hg-elapsed from=${visit.since}></hg-elapsed>`}
      </dd>
      <dt>${say('form.name')}</dt>
      <dd>${visit.who ?? visit.person?.name ?? say('visit.who.none')}</dd>
      <dt>${say('grants.title')}</dt>
      <dd>
        ${grant ? list([grant.holder.name, grant.purpose, validity(grant)]) : visit.matched ? '–' : say('visit.unmatched')}
      </dd>
      ${visit.registerBy
        ? html`<dt>${say('state.due')}</dt>
            <dd><hg-countdown until=${visit.registerBy}></hg-countdown></dd>`
        : nothing}
    </dl>`;
  }

  async #save(visit: Visit): Promise<void> {
    const purpose = this.purpose.value;
    this.missing = purpose === '';
    if (this.missing) {
      this.purpose.focus();
      return;
    }
    const line = {
      purpose,
      sealNo: this.seal.value.trim(),
      amount: this.amount?.value.trim() ?? '',
      people: Number(this.people.value),
    };
    try {
      this.wrong = new Map();
      this.tell('hg-visit-answered', await register(visit.id, line));
    } catch (problem) {
      this.wrong = wrongOf(problem);
      throw problem;
    }
  }
}
