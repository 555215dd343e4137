import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ClassRule, Grant, KnownPerson, Permission, Visit } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-elapsed';
import '../shared/hg-empty';
import '../shared/hg-state';
import { visitLook } from '../shared/looks';
import { buttons, panels } from '../shared/styles';
import { read, say } from '../words/say';
import { when } from '../words/time';
import './hg-visit-tools';
import { endedVisits, going, toRegister } from './visit-order';

/** Who is inside, which box is open, and which visits still lack their register line. */
@customElement('hg-visits')
export class HgVisits extends HgElement {
  @property({ attribute: false }) visits: readonly Visit[] = [];
  @property({ attribute: false }) grants: readonly Grant[] = [];
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  @property({ attribute: false }) classes: readonly ClassRule[] = [];
  @property({ attribute: false }) may: readonly Permission[] = [];
  /** Nothing of this is told to the screen. */
  @property({ type: Boolean }) withheld = false;
  @property() done = '';

  static override styles = [HgElement.styles, buttons, panels];

  override render() {
    const now = going(this.visits);
    const waiting = toRegister(this.visits);
    const ended = endedVisits(this.visits);
    return html`<header>
        <h2 tabindex="-1">${say('visits.title')}</h2>
        ${this.may.includes('hand-over') || this.may.includes('name-deputy')
          ? html`<button type="button" class="button small quiet" data-action="duty" @click=${() => this.tell('hg-duty', null)}>
              ${say('duty.open')}
            </button>`
          : nothing}
      </header>
      <div class="scroll" data-list="visits">
        <hg-done sentence=${this.done}></hg-done>
        ${now.length + waiting.length === 0
          ? html`<hg-empty
              heading=${say(this.withheld ? 'page.withheld' : 'visits.none')}
              teach=${say(this.withheld ? 'page.withheld.access' : 'visits.none.teach')}
            ></hg-empty>`
          : nothing}
        ${this.#group(say('visits.now'), now)} ${this.#group(say('visits.to-register'), waiting)}
        ${ended.length > 0
          ? html`<details>
              <summary>${say('visits.ended', { count: ended.length })}</summary>
              ${this.#rows(ended)}
            </details>`
          : nothing}
      </div>`;
  }

  #group(heading: string, visits: readonly Visit[]) {
    return visits.length === 0 ? nothing : html`<h3>${heading}</h3>${this.#rows(visits)}`;
  }

  #rows(visits: readonly Visit[]) {
    return html`<ul>
      ${repeat(
        visits,
        (visit) => visit.id,
        (visit) => this.#row(visit),
      )}
    </ul>`;
  }

  #row(visit: Visit) {
    const look = visit.exceeded ? 'overdue' : visitLook(visit);
    const word = say(visit.exceeded ? 'visit.exceeded' : `visit.${visit.state}`);
    return html`<li class="row ${look === 'closed' ? 'ended' : ''}" data-visit=${visit.id} data-state=${visit.state} ?data-exceeded=${visit.exceeded}>
      <div class="line">
        <strong>${visit.who ?? visit.person?.name ?? say('visit.who.none')}</strong>
        ${visit.person && visit.who && visit.person.name !== visit.who ? html`<span>${say('visit.person', { name: visit.person.name })}</span>` : nothing}
        <span class="end">${look ? html`<hg-state look=${look} word=${word}></hg-state>` : html`<strong>${word}</strong>`}</span>
      </div>
      <div class="line soft">
        <span>${read(visit.place.name)}</span>
        ${visit.until
          ? html`<span class="num">${say('visit.span', { since: when(visit.since), until: when(visit.until) })}</span>`
          : html`<hg-elapsed from=${visit.since}></hg-elapsed>`}
        ${visit.matched ? nothing : html`<span>${say('visit.unmatched')}</span>`}
      </div>
      ${this.#register(visit)}
      ${visit.stayUntil ? html`<p>${say('visit.stay')} <hg-countdown until=${visit.stayUntil}></hg-countdown></p>` : nothing}
      ${visit.registerBy && !visit.register ? html`<p>${say('visit.register-by')} <hg-countdown until=${visit.registerBy}></hg-countdown></p>` : nothing}
      <hg-visit-tools .visit=${visit} .may=${this.may} .people=${this.people} extension=${this.#extension(visit)}></hg-visit-tools>
    </li>`;
  }

  #extension(visit: Visit): number {
    const holder = this.grants.find((grant) => grant.id === visit.grant)?.holder.class;
    return this.classes.find((rule) => rule.class === holder)?.extensionMinutes ?? 0;
  }

  #register(visit: Visit) {
    const line = visit.register;
    return line
      ? html`<p class="soft">
          ${say('visit.registered-by', { name: line.by.name, time: when(line.at), purpose: line.purpose })}
          ${line.sealNo ? say('visit.seal.of', { seal: line.sealNo }) : nothing}
          ${line.amount ? say('visit.amount.of', { amount: line.amount }) : nothing} ${line.late ? say('visit.late') : nothing}
        </p>`
      : nothing;
  }
}
