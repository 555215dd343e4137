import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Alert, Place } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-empty';
import { read, say } from '../words/say';
import './hg-door';
import './hg-place';
import { inOrder } from './order';

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
        grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
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
    `,
  ];

  override render() {
    if (this.places.length === 0) {
      return html`<hg-empty heading=${say('plan.none')} teach=${say('plan.none.teach')}></hg-empty>`;
    }
    const alerts = this.#alertOf();
    return html`<div class="rooms">
      ${repeat(
        rooms(this.places),
        (room) => room.key,
        (room) => this.#room(room, alerts),
      )}
    </div>`;
  }

  #room(room: Room, alerts: ReadonlyMap<string, Alert>) {
    const byId = (place: Place): string => place.id;
    const doors = room.places.filter((place) => place.kind === 'door');
    const things = room.places.filter((place) => place.kind !== 'door');
    const zone = room.places[0]?.zone;
    const cash = room.places.some((place) => place.cashArea);
    return html`<section class=${cash ? 'cash' : ''} data-zone=${room.key}>
      <h3>${zone ? read(zone) : say('plan.other')}</h3>
      <div class="things">
        ${repeat(things, byId, (place) => html`<hg-place .place=${place} .alert=${alerts.get(place.id) ?? null}></hg-place>`)}
      </div>
      ${doors.length === 0
        ? html`<div class="no-doors"></div>`
        : html`<div class="doors">
            ${repeat(doors, byId, (place) => html`<hg-door .place=${place} .alert=${alerts.get(place.id) ?? null}></hg-door>`)}
          </div>`}
    </section>`;
  }

  /** The most pressing open alert of each place. */
  #alertOf(): ReadonlyMap<string, Alert> {
    return new Map(inOrder(this.alerts).reverse().map((alert) => [alert.place.id, alert]));
  }
}

function rooms(places: readonly Place[]): Room[] {
  const byZone = new Map<string, Place[]>();
  for (const place of places) {
    const key = place.zone?.en ?? '';
    byZone.set(key, [...(byZone.get(key) ?? []), place]);
  }
  const weight = (room: Room) => (room.key === '' ? 2 : room.places.some((place) => place.cashArea) ? 0 : 1);
  return [...byZone].map(([key, found]) => ({ key, places: found })).sort((a, b) => weight(a) - weight(b));
}
