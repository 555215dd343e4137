import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert, Place } from '../api/views';
import { HgElement } from '../shared/element';
import { alertHue } from '../shared/looks';
import './hg-place-words';
import { isNoted } from './hg-place-words';

/** A door in the wall of its room: a gap with a leaf that visibly opens. */
@customElement('hg-door')
export class HgDoor extends HgElement {
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) alert: Alert | null = null;

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: flex;
        flex: 1 1 9rem;
        min-width: 0;
      }
      button {
        flex: 1;
        min-width: 0;
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        padding: 0;
        border: 0;
        background: none;
        text-align: left;
        border-radius: 0;
      }
      .words {
        padding: 0 var(--s3) var(--s2);
      }
      .wall {
        display: flex;
        align-items: flex-end;
        height: 42px;
        width: 100%;
      }
      .solid {
        flex: 1;
        height: 6px;
        background: var(--wall);
      }
      .solid:first-child {
        flex: 0 0 var(--s4);
      }
      .gap {
        position: relative;
        width: 56px;
        height: 6px;
        flex: none;
      }
      .leaf {
        position: absolute;
        left: 0;
        bottom: 0;
        width: 100%;
        height: 6px;
        background: var(--ink-soft);
        transform-origin: left center;
        transition: transform 200ms ease-out;
      }
      .swing {
        position: absolute;
        left: 0;
        bottom: 3px;
        width: 56px;
        height: 40px;
        fill: none;
        stroke: var(--line-strong);
        stroke-dasharray: 2 3;
        visibility: hidden;
      }
      .open .leaf {
        transform: rotate(-42deg);
        background: var(--leaf, var(--ink-soft));
      }
      .open .swing {
        visibility: visible;
      }
      .closed .leaf {
        box-shadow: inset 0 0 0 1px var(--panel);
      }
      .unlocked .leaf {
        background: repeating-linear-gradient(90deg, var(--leaf, var(--ink-soft)) 0 8px, transparent 8px 12px);
      }
      .unknown .leaf {
        background: none;
        border: 2px dashed var(--line-strong);
      }
      .noted {
        --leaf: var(--ink);
      }
      .critical {
        --leaf: var(--critical);
      }
      .high {
        --leaf: var(--high);
      }
      .medium {
        --leaf: var(--medium);
      }
      @media (prefers-reduced-motion: reduce) {
        .leaf {
          transition: none;
        }
      }
    `,
  ];

  override render() {
    const place = this.place;
    if (!place) {
      return nothing;
    }
    const position = place.position ?? 'unknown';
    return html`<button
      type="button"
      class="${position} ${place.lock ?? ''} ${isNoted(place) ? 'noted' : ''} ${this.alert ? alertHue(this.alert) : ''}"
      data-place=${place.id}
      data-position=${position}
      data-lock=${place.lock ?? ''}
      data-trouble=${place.trouble}
      @click=${() => this.tell('hg-place', place.id)}
    >
      <hg-place-words class="words" .place=${place} .alert=${this.alert}></hg-place-words>
      <div class="wall" aria-hidden="true">
        <div class="solid"></div>
        <div class="gap">
          <svg class="swing" viewBox="0 0 56 40"><path d="M55 39A54 54 0 0 0 41 3" /></svg>
          <div class="leaf"></div>
        </div>
        <div class="solid"></div>
      </div>
    </button>`;
  }
}
