import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { revoke } from '../api/acts';
import type { ClassRule, EntryRequest, Grant, KnownPerson, Session } from '../api/views';
import { HgElement } from '../shared/element';
import { hallClock } from '../shared/clock';
import '../shared/hg-confirm';
import '../shared/hg-empty';
import { buttons, panels } from '../shared/styles';
import { list, read, say } from '../words/say';
import { dayOf, untilWhen, when } from '../words/time';
import './hg-answer';
import './hg-requests';
import './hg-review';
import { beforeTheLead, ownRequests, toAnswer, toReview } from './request-order';

/** What waits for an answer, what one asked for oneself, and approvals: now, today, later. */
@customElement('hg-grants')
export class HgGrants extends HgElement {
  @property({ attribute: false }) requests: readonly EntryRequest[] = [];
  @property({ attribute: false }) grants: readonly Grant[] = [];
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  @property({ attribute: false }) classes: readonly ClassRule[] = [];
  @property({ attribute: false }) session: Session | null = null;
  /** Nothing of this is told to the screen. */
  @property({ type: Boolean }) withheld = false;
  @property() done = '';

  static override styles = [
    HgElement.styles,
    buttons,
    panels,
    css`
      .scroll.deciding {
        display: flex;
        flex-direction: column;
      }
      .deciding hg-answer {
        flex: none;
      }
    `,
  ];

  override render() {
    const session = this.session;
    const waiting = session ? toAnswer(this.requests, session) : [];
    const own = session ? ownRequests(this.requests, session) : [];
    const later = session ? beforeTheLead(this.requests, session) : [];
    return html`<header>
        <h2 tabindex="-1">${say('grants.title')}</h2>
        ${this.#tools()}
      </header>
      <div class="scroll ${waiting.length > 0 ? 'deciding' : ''}" data-list="grants">
        <hg-done sentence=${this.done}></hg-done>
        ${waiting[0] ? this.#decide(waiting[0], waiting.length) : nothing}
        ${own.length > 0 ? html`<h3>${say('requests.own')}</h3><hg-requests .requests=${own}></hg-requests>` : nothing}
        ${later.length > 0
          ? html`<h3>${say('requests.superior')}</h3><hg-requests watching .requests=${later}></hg-requests>`
          : nothing}
        ${this.#reviews()} ${this.#given()}
      </div>`;
  }

  #tools() {
    const may = this.session?.may ?? [];
    return html`${may.includes('break-glass')
      ? html`<button type="button" class="button small quiet" data-action="ask-break-glass" @click=${() => this.tell('hg-entry', 'break-glass')}>
          ${say('entry.break-glass')}
        </button>`
      : nothing}
    ${may.includes('ask')
      ? html`<button type="button" class="button small" data-action="ask" @click=${() => this.tell('hg-entry', 'ask')}>
          ${say('entry.ask')} <kbd>N</kbd>
        </button>`
      : nothing}
    ${may.includes('grant')
      ? html`<button type="button" class="button small" data-action="give-grant" @click=${() => this.tell('hg-entry', 'give')}>
          ${say('grant.give')} <kbd>G</kbd>
        </button>`
      : nothing}`;
  }

  #decide(request: EntryRequest, count: number) {
    const rule = this.classes.find((known) => known.class === request.holder.class);
    return html`${count > 1 ? html`<h3>${say('requests.waiting', { count })}</h3>` : nothing}
    ${keyed(
      request.id,
      html`<hg-answer .request=${request} .people=${this.people} .may=${this.session?.may ?? []} ?byPhone=${rule?.byPhone ?? false}></hg-answer>`,
    )}`;
  }

  #reviews() {
    const pending = toReview(this.grants);
    return pending.length === 0
      ? nothing
      : html`<h3>${say('reviews.title')}</h3>
          ${repeat(
            pending,
            (grant) => grant.id,
            (grant) => html`<hg-review .grant=${grant} .session=${this.session}></hg-review>`,
          )}`;
  }

  #given() {
    const soonest = (a: Grant, b: Grant): number => a.from.localeCompare(b.from) || a.id - b.id;
    const live = this.grants.filter((grant) => grant.state === 'live').sort(soonest);
    const coming = this.grants.filter((grant) => grant.state === 'coming').sort(soonest);
    const today = (grant: Grant): boolean => dayOf(grant.from) === dayOf(hallClock.now());
    const ended = this.grants.filter((grant) => !['live', 'coming'].includes(grant.state)).sort((a, b) => soonest(b, a));
    return html`${live.length + coming.length === 0
      ? html`<hg-empty
          heading=${say(this.withheld ? 'page.withheld' : 'grants.none')}
          teach=${say(this.withheld ? 'page.withheld.access' : 'grants.none.teach')}
        ></hg-empty>`
      : nothing}
    ${this.#group(say('grants.now'), live)} ${this.#group(say('grants.today'), coming.filter(today))}
    ${this.#group(
      say('grants.later'),
      coming.filter((grant) => !today(grant)),
    )}
    ${ended.length > 0
      ? html`<details>
          <summary>${say('grants.ended', { count: ended.length })}</summary>
          ${this.#rows(ended)}
        </details>`
      : nothing}`;
  }

  #group(heading: string, grants: readonly Grant[]) {
    return grants.length === 0 ? nothing : html`<h3>${heading}</h3>${this.#rows(grants)}`;
  }

  #rows(grants: readonly Grant[]) {
    return html`<ul>
      ${repeat(
        grants,
        (grant) => grant.id,
        (grant) => this.#row(grant),
      )}
    </ul>`;
  }

  #row(grant: Grant) {
    const open = grant.state === 'live' || grant.state === 'coming';
    return html`<li class="row ${open ? '' : 'ended'}" data-grant=${grant.id} data-state=${grant.state}>
      <div class="line">
        <strong>${grant.holder.name}</strong>
        <span>${say(`class.${grant.holder.class}`)}</span>
        <span class="end">${grant.kind === 'standing' ? `${say('grant.standing')} · ` : ''}${say(`grant.${grant.state}`)}</span>
      </div>
      <div class="line">
        <span>${list(grant.places.map((place) => read(place.name)))}</span>
        <span class="num">${validity(grant)}</span>
      </div>
      <div class="line soft">
        <span>${grant.purpose}</span>
        ${grant.escort ? html`<span>${say('grant.escort', { name: grant.escort.name })}</span>` : nothing}
        ${grant.superior ? html`<span>${say('grant.superior', { name: grant.superior.name })}</span>` : nothing}
        <span>${say(`grant.by.${grant.manner}`, { name: grant.givenBy.name, time: when(grant.givenAt), contact: grant.contact?.name ?? '' })}</span>
        ${open && this.session?.may.includes('grant')
          ? html`<hg-confirm
              class="end"
              quiet
              action="revoke"
              label=${say('grant.revoke')}
              question=${say('grant.revoke.ask', { name: grant.holder.name })}
              yes=${say('grant.revoke.yes')}
              no=${say('page.keep')}
              .run=${async () => this.tell('hg-grant-answered', await revoke(grant.id))}
            ></hg-confirm>`
          : nothing}
      </div>
    </li>`;
  }
}

export function validity(grant: Grant): string {
  const until = untilWhen(grant.until);
  return grant.state === 'coming'
    ? say('grant.from-until', { from: untilWhen(grant.from), until })
    : say('grant.until', { time: until });
}
