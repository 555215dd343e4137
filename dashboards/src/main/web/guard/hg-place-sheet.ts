import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Device, Place } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-sheet';
import '../shared/hg-state';
import { deviceLook } from '../shared/looks';
import { read, say, sayOr } from '../words/say';
import { inWords, when } from '../words/time';
import { stateWords } from './hg-place-words';

/** One place and the devices that observe it. */
@customElement('hg-place-sheet')
export class HgPlaceSheet extends HgElement {
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) devices: readonly Device[] = [];

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: flex;
        min-height: 0;
      }
      hg-sheet {
        flex: 1;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--s1) var(--s4);
      }
      dt {
        color: var(--ink-soft);
      }
      h3 {
        margin: var(--s6) 0 var(--s2);
      }
      li {
        border-top: 1px solid var(--line);
        padding: var(--s3) 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s3);
        margin-bottom: var(--s2);
      }
    `,
  ];

  override render() {
    const place = this.place;
    if (!place) {
      return nothing;
    }
    const devices = this.devices.filter((device) => place.devices.includes(device.id));
    return html`<hg-sheet heading=${read(place.name)} data-sheet="place">
      <dl>
        <dt>${say('place.kind')}</dt>
        <dd>${sayOr(`place.${place.kind}`, place.kind)}</dd>
        <dt>${say('place.zone')}</dt>
        <dd>${place.zone ? read(place.zone) : say('plan.other')}</dd>
        <dt>${say('place.state')}</dt>
        <dd>
          ${stateWords(place).join(' · ')}
          ${place.since ? html`<span class="num soft">${say('place.since', { time: when(place.since) })}</span>` : nothing}
        </dd>
      </dl>
      <h3>${say('place.devices')}</h3>
      ${devices.length === 0
        ? html`<p>${say(place.devices.length === 0 ? 'place.no-devices' : 'page.withheld.upkeep')}</p>`
        : html`<ul>
            ${devices.map((device) => this.#device(device))}
          </ul>`}
    </hg-sheet>`;
  }

  #device(device: Device) {
    const cover = device.tamper === null ? 'unknown' : device.tamper ? 'open' : 'closed';
    return html`<li data-device=${device.id}>
      <div class="head">
        <strong>${read(device.name)}</strong>
        <hg-state look=${deviceLook(device)} word=${say(`device.${device.state}`)}></hg-state>
      </div>
      <dl class="small">
        <dt>${say('device.last-seen')}</dt>
        <dd class="num">${device.lastSeen ? when(device.lastSeen) : say('device.never')}</dd>
        <dt>${say('device.silent-after')}</dt>
        <dd>${inWords(device.silentAfterSeconds)}</dd>
        <dt>${say('device.battery')}</dt>
        <dd class="num">${device.battery === null ? say('device.battery.none') : `${device.battery} %`}</dd>
        <dt>${say('device.tamper')}</dt>
        <dd>${say(`device.tamper.${cover}`)}</dd>
        <dt>${say('device.format')}</dt>
        <dd>${device.format}</dd>
      </dl>
    </li>`;
  }
}
