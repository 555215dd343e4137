import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { endVisit } from '../api/acts';
import type { Permission, Visit } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-confirm';
import '../shared/hg-elapsed';
import '../shared/hg-empty';
import '../shared/hg-state';
import { visitLook } from '../shared/looks';
import { buttons, panels } from '../shared/styles';
import { read, say } from '../words/say';
import { when } from '../words/time';
import { endedVisits, going, toRegister } from './visit-order';

/** Who is inside, which box is open, and which visits still lack their register line. */
@customElement('hg-visits')
export class HgVisits extends HgElement {
  @property({ attribute: false }) visits: readonly Visit[] = [];
  @property({ attribute: false }) may: readonly Permission[] = [];
  /** Nothing of this is told to the screen. */
  @property({ type: Boolean }) withheld = false;
  @property() done = '';

  static override styles = [HgElement.styles, buttons, panels];

  override render() {
    const now = going(this.visits);
    const waiting = toRegister(this.visits);
    const ended = endedVisits(this.visits);
    return html`<header><h2 tabindex="-1">${say('visits.title')}</h2></header>
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
    const look = visitLook(visit);
    const word = say(`visit.${visit.state}`);
    return html`<li class="row ${look === 'closed' ? 'ended' : ''}" data-visit=${visit.id} data-state=${visit.state}>
      <div class="line">
        <strong>${visit.who ?? say('visit.who.none')}</strong>
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
      <div class="line">
        ${visit.registerBy && !visit.register ? html`<span>${say('visit.register-by')} <hg-countdown until=${visit.registerBy}></hg-countdown></span>` : nothing}
        ${this.#tools(visit)}
      </div>
    </li>`;
  }

  #register(visit: Visit) {
    const line = visit.register;
    return line
      ? html`<p class="soft">
          ${say('visit.registered-by', { name: line.by.name, time: when(line.at), purpose: line.purpose })}
          ${line.sealNo ? say('visit.seal.of', { seal: line.sealNo }) : nothing} ${line.late ? say('visit.late') : nothing}
        </p>`
      : nothing;
  }

  #tools(visit: Visit) {
    const register = this.may.includes('register') && ['to-register', 'register-overdue'].includes(visit.state);
    const end = this.may.includes('end-visit') && visit.state === 'inside';
    const names = { who: visit.who ?? say('visit.who.none'), place: read(visit.place.name) };
    return register || end
      ? html`<div class="tools end">
          ${register
            ? html`<button type="button" class="button small" data-action="register" @click=${() => this.tell('hg-register', visit.id)}>
                ${say('visit.register')}
              </button>`
            : nothing}
          ${end
            ? html`<hg-confirm
                action="end-visit"
                label=${say('visit.end')}
                question=${say('visit.end.ask', names)}
                yes=${say('visit.end.yes')}
                no=${say('page.not-yet')}
                .run=${async () => this.tell('hg-visit-answered', await endVisit(visit.id))}
              ></hg-confirm>`
            : nothing}
        </div>`
      : nothing;
  }
}
