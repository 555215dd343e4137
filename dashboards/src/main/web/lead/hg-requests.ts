import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { withdraw } from '../api/acts';
import type { EntryRequest } from '../api/views';
import { entryWindow } from '../entry/entry-facts';
import { HgElement } from '../shared/element';
import '../shared/hg-confirm';
import '../shared/hg-state';
import type { Look } from '../shared/looks';
import { panels } from '../shared/styles';
import { list, read, say } from '../words/say';
import { clockTime } from '../words/time';

const LOOKS: Readonly<Record<EntryRequest['state'], Look>> = {
  open: 'due',
  granted: 'done',
  declined: 'closed',
  withdrawn: 'closed',
  lapsed: 'closed',
};

/** What was asked for, and what became of it. */
@customElement('hg-requests')
export class HgRequests extends HgElement {
  @property({ attribute: false }) requests: readonly EntryRequest[] = [];
  /** Of others: only looked at. */
  @property({ type: Boolean }) watching = false;

  static override styles = [HgElement.styles, panels];

  override render() {
    return html`<ul>
      ${repeat(
        this.requests,
        (request) => request.id,
        (request) => this.#row(request),
      )}
    </ul>`;
  }

  #row(request: EntryRequest) {
    return html`<li class="row" data-request=${request.id} data-state=${request.state}>
      <div class="line">
        <strong>${request.holder.name}</strong>
        <span class="end"><hg-state look=${LOOKS[request.state]} word=${say(`request.${request.state}`)}></hg-state></span>
      </div>
      <div class="line">
        <span>${list(request.places.map((place) => read(place.name)))}</span>
        <span class="num">${entryWindow(request)}</span>
      </div>
      <p role=${request.state === 'open' ? nothing : 'status'}>${this.#answer(request)}</p>
      ${request.state === 'open' && !this.watching
        ? html`<div class="line soft"><hg-confirm
              class="end"
              quiet
              action="withdraw"
              label=${say('request.withdraw')}
              question=${say('request.withdraw.ask')}
              yes=${say('request.withdraw.yes')}
              no=${say('page.keep')}
              .run=${async () => this.tell('hg-request-answered', await withdraw(request.id))}
            ></hg-confirm></div>`
        : nothing}
    </li>`;
  }

  #answer(request: EntryRequest): string {
    const name = request.answeredBy?.name ?? '';
    const time = request.answeredAt ? clockTime(request.answeredAt) : '';
    switch (request.state) {
      case 'open':
        return request.awaits === 'superior'
          ? say('request.superior.what', { purpose: request.purpose })
          : request.endorsedBy
            ? say('request.endorsed.what', { purpose: request.purpose, name: request.endorsedBy.name })
            : say('request.open.what', { purpose: request.purpose });
      case 'granted':
        return say('request.granted.what', { name, time });
      case 'declined':
        return say('request.declined.what', { name, time, reason: request.reason ?? '' });
      case 'withdrawn':
        return say('request.withdrawn.what', { time });
      case 'lapsed':
        return say('request.lapsed.what');
    }
  }
}
