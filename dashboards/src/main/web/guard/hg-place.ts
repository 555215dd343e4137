import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Alert, Place, PlaceKind } from '../api/views';
import { HgElement } from '../shared/element';
import { alertHue } from '../shared/looks';
import './hg-place-words';
import { isNoted } from './hg-place-words';

const GLYPH: Readonly<Record<PlaceKind, TemplateResult>> = {
  door: svg`<path d="M4 21V3h12v18"/><path d="M13 12h.5"/>`,
  box: svg`<path d="M3 9h18v11H3Z"/><path class="lid" d="M3 9h18"/><path d="M12 13v3"/>`,
  'hold-up-button': svg`<path d="M4 20h16v-5H4Z"/><path class="cap" d="M8 15v-4h8v4"/>`,
  lamp: svg`<path d="M8.5 15a5.5 5.5 0 1 1 7 0v3h-7Z"/><path d="M9.5 21h5"/>`,
  extinguisher: svg`<path d="M8 21V10a4 4 0 0 1 8 0v11Z"/><path d="M12 6V3h6M12 3H8L5 6"/>`,
  'fire-panel': svg`<path d="M4 4h16v16H4Z"/><path d="M12 8c3 3 3.5 4.5 3 6a3 3 0 0 1-6 0c0-2 2-2.5 3-6Z"/>`,
  supply: svg`<path d="M13 3 6 13h5l-1 8 7-11h-5Z"/>`,
};

/** A box, button, lamp or other thing in a room: symbol, name, state. */
@customElement('hg-place')
export class HgPlace extends HgElement {
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) alert: Alert | null = null;

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: flex;
        min-width: 0;
      }
      button {
        flex: 1;
        min-width: 0;
        display: flex;
        gap: var(--s2);
        align-items: flex-start;
        padding: var(--s1) var(--s2);
        border: 1px solid transparent;
        border-radius: var(--radius);
        background: none;
        text-align: left;
      }
      button:hover {
        border-color: var(--line-strong);
      }
      svg {
        flex: none;
        width: 28px;
        height: 28px;
        fill: none;
        stroke: var(--ink-soft);
        stroke-width: 1.6;
        stroke-linejoin: round;
      }
      .lid {
        transform-origin: 3px 9px;
        transition: transform 200ms ease-out;
      }
      .open .lid {
        transform: rotate(-24deg);
        stroke-width: 2.4;
      }
      .noted svg {
        stroke: var(--ink);
      }
      .unknown svg {
        stroke-dasharray: 2.5 2;
      }
      .lit svg path:first-child {
        fill: color-mix(in oklch, var(--ink-soft) 30%, transparent);
      }
      .critical,
      .high,
      .medium {
        border: 2px solid var(--edge);
        background: var(--raised);
      }
      .critical {
        --edge: var(--critical);
      }
      .high {
        --edge: var(--high);
      }
      .medium {
        --edge: var(--medium);
      }
      .critical svg,
      .high svg {
        stroke: var(--edge);
      }
      @media (prefers-reduced-motion: reduce) {
        .lid {
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
    const shape = [place.position, place.condition].filter((state) => state !== null);
    const unobserved = shape.length === 0 ? 'unknown' : '';
    return html`<button
      type="button"
      class="${shape.join(' ')} ${unobserved} ${isNoted(place) ? 'noted' : ''} ${this.alert ? alertHue(this.alert) : ''}"
      data-place=${place.id}
      data-position=${place.position ?? ''}
      data-condition=${place.condition ?? ''}
      data-trouble=${place.trouble}
      @click=${() => this.tell('hg-place', place.id)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${GLYPH[place.kind] ?? nothing}</svg>
      <hg-place-words .place=${place} .alert=${this.alert}></hg-place-words>
    </button>`;
  }
}
