import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Alert, Place } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-empty';
import { read, say } from '../words/say';
import './hg-door';
import './hg-place';
import { inOrder } from './order';

const ACROSS = '';
const byId = (place: Place): string => place.id;

interface Room {
  readonly key: string;
  readonly places: readonly Place[];
}

/** The hall as rooms: walls, doors in the walls, things inside. */
@customElement('hg-plan')
export class HgPlan extends HgElement {
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) alerts: readonly Alert[] = [];

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
      }
      .rooms {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
        gap: var(--s4);
        align-items: stretch;
      }
      section {
        display: flex;
        flex-direction: column;
        background: var(--panel);
        border: 6px solid var(--wall);
        border-bottom-width: 0;
        min-width: 0;
      }
      .cash {
        background: var(--raised);
      }
      h3 {
        padding: var(--s2) var(--s3) var(--s1);
        font-size: var(--text-s);
        font-weight: var(--strong);
      }
      .things {
        flex: 1;
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 100%), 1fr));
        align-content: start;
        gap: var(--s1);
        padding: 0 var(--s1) var(--s2);
      }
      .doors {
        display: flex;
        flex-wrap: wrap;
        margin: 0 -6px;
      }
      .no-doors {
        height: 6px;
        background: var(--wall);
        margin: 0 -6px;
      }
      .across {
        margin-top: var(--s3);
        border: 0;
        border-top: 1px solid var(--line-strong);
        background: none;
      }
    `,
  ];

  override render() {
    if (this.places.length === 0) {
      return html`<hg-empty heading=${say('plan.none')} teach=${say('plan.none.teach')}></hg-empty>`;
    }
    const alerts = this.#alertOf();
    const all = rooms(this.places);
    const zoned = all.filter((room) => room.key !== ACROSS);
    const across = all.find((room) => room.key === ACROSS);
    return html`<div class="rooms">
        ${repeat(
          zoned,
          (room) => room.key,
          (room) => this.#room(room, alerts),
        )}
      </div>
      ${across ? this.#across(across, alerts) : nothing}`;
  }

  /** What belongs to no zone has no walls around it. */
  #across(room: Room, alerts: ReadonlyMap<string, Alert>) {
    return html`<section class="across" data-zone=${ACROSS}>
      <h3>${say('plan.other')}</h3>
      ${this.#things(room.places, alerts)}
    </section>`;
  }

  #room(room: Room, alerts: ReadonlyMap<string, Alert>) {
    const doors = room.places.filter((place) => place.kind === 'door');
    const things = room.places.filter((place) => place.kind !== 'door');
    const zone = room.places[0]?.zone;
    const cash = room.places.some((place) => place.cashArea);
    return html`<section class=${cash ? 'cash' : ''} data-zone=${room.key}>
      <h3>${zone ? read(zone) : nothing}</h3>
      ${this.#things(things, alerts)}
      ${doors.length === 0
        ? html`<div class="no-doors"></div>`
        : html`<div class="doors">
            ${repeat(doors, byId, (place) => html`<hg-door .place=${place} .alert=${alerts.get(place.id) ?? null}></hg-door>`)}
          </div>`}
    </section>`;
  }

  #things(things: readonly Place[], alerts: ReadonlyMap<string, Alert>) {
    return html`<div class="things">
      ${repeat(things, byId, (place) => html`<hg-place .place=${place} .alert=${alerts.get(place.id) ?? null}></hg-place>`)}
    </div>`;
  }

  /** The most pressing open alert of each place. */
  #alertOf(): ReadonlyMap<string, Alert> {
    return new Map(inOrder(this.alerts).reverse().map((alert) => [alert.place.id, alert]));
  }
}

function rooms(places: readonly Place[]): Room[] {
  const byZone = new Map<string, Place[]>();
  for (const place of places) {
    const key = place.zone?.en ?? ACROSS;
    byZone.set(key, [...(byZone.get(key) ?? []), place]);
  }
  const weight = (room: Room) => (room.places.some((place) => place.cashArea) ? 0 : 1);
  return [...byZone].map(([key, found]) => ({ key, places: found })).sort((a, b) => weight(a) - weight(b));
}
