import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { attribute, endVisit, extendVisit } from '../api/acts';
import type { KnownPerson, Permission, Visit } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-confirm';
import { buttons } from '../shared/styles';
import { read, say } from '../words/say';

/** What can be done about a visit: longer, who it is, has left, its register line. */
@customElement('hg-visit-tools')
export class HgVisitTools extends HgElement {
  @property({ attribute: false }) visit: Visit | null = null;
  @property({ attribute: false }) may: readonly Permission[] = [];
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  /** By how much one tap puts the end off; 0 when it cannot be. */
  @property({ type: Number }) extension = 0;
  @state() private naming = false;
  @query('select') private readonly person!: HTMLSelectElement;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    css`
      :host {
        display: block;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        justify-content: flex-end;
        padding-top: var(--s1);
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: start;
        padding-top: var(--s2);
      }
      .name select {
        flex: 1 1 10rem;
        width: auto;
      }
    `,
  ];

  override render() {
    const visit = this.visit;
    if (!visit) {
      return nothing;
    }
    const inside = visit.state === 'inside';
    const register = ['to-register', 'register-overdue'].includes(visit.state);
    const names = { who: visit.who ?? visit.person?.name ?? say('visit.who.none'), place: read(visit.place.name) };
    const may = (act: Permission): boolean => this.may.includes(act);
    return html`<div class="tools">
        ${inside && may('extend') && this.extension > 0
          ? html`<hg-act action="extend" label=${say('visit.extend', { minutes: this.extension })} .run=${async () => this.tell('hg-visit-answered', await extendVisit(visit.id))}></hg-act>`
          : nothing}
        ${may('attribute') && visit.state !== 'left' && visit.state !== 'registered'
          ? html`<button type="button" class="button small" data-action="attribute" aria-expanded=${this.naming} @click=${() => this.#name()}>
              ${say(visit.person ? 'visit.attribute.again' : 'visit.attribute')}
            </button>`
          : nothing}
        ${register && may('register')
          ? html`<button type="button" class="button small" data-action="register" @click=${() => this.tell('hg-register', visit.id)}>
              ${say('visit.register')}
            </button>`
          : nothing}
        ${inside && may('end-visit')
          ? html`<hg-confirm
              action="end-visit"
              label=${say('visit.end')}
              question=${say('visit.end.ask', names)}
              yes=${say('visit.end.yes')}
              no=${say('page.not-yet')}
              .run=${async () => this.tell('hg-visit-answered', await endVisit(visit.id))}
            ></hg-confirm>`
          : nothing}
      </div>
      ${this.naming ? this.#naming(visit) : nothing}`;
  }

  #naming(visit: Visit) {
    return html`<div class="name">
      <select name="person" aria-label=${say('visit.attribute.who')}>
        ${this.people.map((person) => html`<option value=${person.subject} ?selected=${person.subject === visit.person?.subject}>${person.name}</option>`)}
      </select>
      <hg-act look="primary" action="save-attribute" label=${say('visit.attribute.save')} .run=${() => this.#attribute(visit)}></hg-act>
    </div>`;
  }

  #name(): void {
    this.naming = !this.naming;
    if (this.naming) {
      void this.updateComplete.then(() => this.person.focus());
    }
  }

  async #attribute(visit: Visit): Promise<void> {
    const answered = await attribute(visit.id, this.person.value);
    this.naming = false;
    this.tell('hg-visit-answered', answered);
  }
}
