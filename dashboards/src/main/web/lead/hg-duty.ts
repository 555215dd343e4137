import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { duty, handOver, leaveDuty, returnToDuty } from '../api/acts';
import { Problem } from '../api/problem';
import type { Board, Duty, KnownPerson, Session } from '../api/views';
import { HgElement } from '../shared/element';
import { hallClock } from '../shared/clock';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-sheet';
import { both, read, say } from '../words/say';
import type { Text } from '../words/text';
import { fromField, toField, untilWhen } from '../words/time';
import { going } from './visit-order';

const AWAY_MS = 60 * 60_000;

/** Who is in charge: a lead who goes away and comes back, and the change of shift. */
@customElement('hg-duty')
export class HgDuty extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @property({ attribute: false }) session: Session | null = null;
  @state() private now: Duty | null = null;
  @state() private done = '';
  @state() private problem: Text | null = null;
  @query('[name="deputy"]') private readonly deputy!: HTMLSelectElement;
  @query('[name="until"]') private readonly until!: HTMLInputElement;
  @query('[name="to"]') private readonly to!: HTMLSelectElement;

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
        max-width: 32rem;
        padding-bottom: var(--s6);
      }
      h3 {
        margin-bottom: var(--s2);
      }
      p {
        margin-bottom: var(--s3);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    const session = this.session;
    if (!session) {
      return nothing;
    }
    return html`<hg-sheet heading=${say('duty.title')} data-sheet="duty">
      <hg-done sentence=${this.done}></hg-done>
      ${this.problem ? html`<p role="alert">${read(this.problem)}</p>` : nothing}
      ${this.now ? html`${this.#away(this.now, session)} ${this.#shift(session)}` : html`<p role="status">${say('page.reading')}</p>`}
    </hg-sheet>`;
  }

  #away(now: Duty, session: Session) {
    const own = now.away.find((absence) => absence.lead.subject === session.subject);
    return html`<section>
      <h3>${say('duty.away')}</h3>
      ${now.away.length === 0
        ? html`<p class="soft">${say('duty.away.none')}</p>`
        : html`<ul data-list="away">
            ${now.away.map(
              (absence) => html`<li data-away=${absence.lead.subject}>
                ${say('duty.away.who', { lead: absence.lead.name, deputy: absence.deputy.name, time: untilWhen(absence.until) })}
              </li>`,
            )}
          </ul>`}
      ${session.may.includes('name-deputy') ? (own ? this.#back() : this.#leave()) : nothing}
    </section>`;
  }

  #back() {
    return html`<hg-act look="primary" action="duty-return" label=${say('duty.return')} .run=${async () => this.#took(await returnToDuty(), say('duty.return.done'))}></hg-act>`;
  }

  #leave() {
    const deputies = this.#others().filter((person) => person.roles.includes('deputy'));
    if (deputies.length === 0) {
      return html`<p class="soft">${say('duty.no-deputy')}</p>`;
    }
    return html`<label class="field"
        ><span>${say('duty.deputy')}</span><select name="deputy">
          ${deputies.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}
        </select></label
      >
      <label class="field"
        ><span>${say('duty.until')}</span><input type="datetime-local" name="until" .defaultValue=${toField(new Date(hallClock.now().getTime() + AWAY_MS))}
      /></label>
      <hg-act look="primary" action="duty-leave" label=${say('duty.leave')} .run=${() => this.#goAway()}></hg-act>`;
  }

  #shift(session: Session) {
    if (!session.may.includes('hand-over')) {
      return nothing;
    }
    const inside = going(this.board?.visits ?? []);
    const next = this.#others().filter((person) => person.roles.some((role) => role === 'lead' || role === 'deputy'));
    return html`<section>
      <h3>${say('duty.shift')}</h3>
      <p>${say('duty.shift.teach', { count: inside.length })}</p>
      <ul>
        ${inside.map((visit) => html`<li>${visit.who ?? visit.person?.name ?? say('visit.who.none')} · ${read(visit.place.name)}</li>`)}
      </ul>
      ${next.length === 0
        ? html`<p class="soft">${say('duty.nobody')}</p>`
        : html`<label class="field"
              ><span>${say('duty.to')}</span><select name="to">
                ${next.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}
              </select></label
            >
            <hg-act action="hand-over" label=${say('duty.hand-over')} .run=${() => this.#handOver()}></hg-act>`}
    </section>`;
  }

  #others(): readonly KnownPerson[] {
    return this.board?.people.filter((person) => person.subject !== this.session?.subject) ?? [];
  }

  async #load(): Promise<void> {
    try {
      this.now = await duty();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem.text;
    }
  }

  async #goAway(): Promise<void> {
    if (this.until.value === '') {
      throw new Problem(400, both('form.window.missing'));
    }
    this.#took(await leaveDuty(this.deputy.value, fromField(this.until.value).toISOString()), say('duty.leave.done'));
  }

  async #handOver(): Promise<void> {
    this.#took(await handOver(this.to.value), say('duty.hand-over.done'));
  }

  #took(now: Duty, done: string): void {
    this.now = now;
    this.done = done;
  }
}
