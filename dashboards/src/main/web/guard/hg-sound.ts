import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HgElement } from '../shared/element';
import { buttons } from '../shared/styles';
import { say } from '../words/say';
import type { SoundState } from './alarm-sound';
import type { Tone } from '../shared/tones';

/** Whether alarms can be heard here: on, muted, or held back by the browser. */
@customElement('hg-sound')
export class HgSound extends HgElement {
  @property() state: SoundState = 'blocked';
  @property() tone: Tone | null = null;

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: inline-flex;
      }
      .button {
        display: inline-flex;
        align-items: center;
        gap: var(--s2);
        min-height: 36px;
        padding: 0 var(--s2);
        font-weight: var(--regular);
        border-color: transparent;
        background: none;
      }
      .muted,
      .blocked {
        border: 2px solid var(--ink);
        font-weight: var(--strong);
        background: var(--raised);
      }
      .blocked {
        background: var(--ink);
        color: var(--on-ink);
      }
      svg {
        width: 18px;
        height: 18px;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.8;
        stroke-linejoin: round;
      }
    `,
  ];

  override render() {
    const on = this.state === 'on';
    const why = this.state === 'muted' ? say('sound.muted.why') : this.state === 'blocked' ? say('sound.blocked.why') : '';
    return html`<button
      type="button"
      class="button ${this.state}"
      data-action="sound"
      data-sound-state=${this.state}
      data-tone=${this.tone ?? 'none'}
      title=${why}
      ?disabled=${this.state === 'none'}
      @click=${() => this.tell('hg-sound', null)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 8v4h3l4 4V4L6 8Z" />
        <path d=${on ? 'M13 7a4 4 0 0 1 0 6M15.5 4.5a8 8 0 0 1 0 11' : 'M13 8l4 4M17 8l-4 4'} />
      </svg>
      <span>${say(`sound.${this.state}`)}${this.state === 'muted' ? html`<span class="small">(${why})</span>` : ''}</span>
    </button>`;
  }
}
