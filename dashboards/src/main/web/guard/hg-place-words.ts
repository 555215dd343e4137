import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert, Place } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-state';
import { alertHue, alertLook, placeLook } from '../shared/looks';
import { read, say } from '../words/say';
import { when } from '../words/time';

/** Name and state of a place in words, with the mark of its alert, trouble or doubt. */
@customElement('hg-place-words')
export class HgPlaceWords extends HgElement {
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) alert: Alert | null = null;

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
        min-width: 0;
        font-size: var(--text-s);
        line-height: 1.35;
      }
      .name {
        overflow-wrap: anywhere;
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s2);
        color: var(--ink-soft);
      }
      .noted {
        color: var(--ink);
        font-weight: var(--strong);
      }
    `,
  ];

  override render() {
    const place = this.place;
    if (!place) {
      return nothing;
    }
    return html`<div class="name">${read(place.name)}</div>
      <div class="state">${this.#mark(place)} ${this.#words(place)}</div>`;
  }

  #mark(place: Place) {
    if (this.alert) {
      return html`<hg-state look=${alertLook(this.alert)} hue=${alertHue(this.alert)}></hg-state>`;
    }
    const look = placeLook(place);
    if (look === 'trouble') {
      return html`<hg-state look="trouble"></hg-state>`;
    }
    return look === 'unknown' ? html`<hg-state compact look="unknown"></hg-state>` : nothing;
  }

  #words(place: Place) {
    const noted = isNoted(place);
    const parts = stateWords(place);
    const since = place.since && noted ? html`<span class="num">${say('place.since', { time: when(place.since) })}</span>` : nothing;
    const inside = place.inside
      ? html`<span class="noted">${say('place.inside', { count: place.inside })}</span>`
      : nothing;
    return html`<span class=${noted ? 'noted' : ''}>${parts.join(' · ')}</span> ${since} ${inside}`;
  }
}

/** Worth a second look without being wrong: something that guards money stands open or unlocked. */
export function isNoted(place: Place): boolean {
  return (place.cashArea && (place.position === 'open' || place.lock === 'unlocked')) || place.condition === 'active';
}

/** 关 · 已锁 / Closed · locked */
export function stateWords(place: Place): string[] {
  const words: string[] = [];
  if (place.position) {
    words.push(say(`position.${place.position}`) + before(place.position, place.lastPosition && say(`position.${place.lastPosition}`)));
  }
  if (place.lock) {
    words.push(say(`lock.${place.lock}`) + before(place.lock, place.lastLock && say(`lock.${place.lastLock}`)));
  }
  if (place.condition) {
    words.push(say(`condition.${place.condition}`) + before(place.condition, place.lastCondition && say(`condition.${place.lastCondition}`)));
  }
  return words.length > 0 ? words : [say('state.unknown')];
}

/** What was last known of a state that is unknown now. */
function before(state: string, last: string | null): string {
  return state === 'unknown' && last ? say('place.before', { last }) : '';
}
