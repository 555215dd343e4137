import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../words/say';
import { HgElement } from './element';
import type { Hue, Look } from './looks';
import { mark, type Shape } from './marks';

const SHAPE: Readonly<Record<Look, Shape>> = {
  'hold-up': 'triangle',
  critical: 'triangle',
  high: 'triangle',
  medium: 'diamond',
  going: 'triangle-outline',
  returned: 'triangle-hatched',
  trouble: 'square',
  unknown: 'dashed',
  due: 'disc',
  overdue: 'disc',
  fine: 'dash',
  closed: 'dash',
  done: 'tick',
};

/** Mark, shape and word of one state. */
@customElement('hg-state')
export class HgState extends HgElement {
  @property({ reflect: true }) look: Look = 'fine';
  /** The colour that an alert keeps while somebody is going, or after it returned. */
  @property({ reflect: true }) hue: Hue | null = null;
  /** Only the mark is seen; the word is still spoken. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** A more exact word than the state's own. */
  @property() word = '';

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        white-space: nowrap;
        color: var(--ink-soft);
      }
      svg {
        width: 1em;
        height: 1em;
        flex: none;
      }
      :host([look='hold-up']),
      :host([look='critical']),
      :host([hue='critical']) {
        color: var(--critical);
      }
      :host([look='high']),
      :host([hue='high']) {
        color: var(--high);
      }
      :host([look='medium']) svg,
      :host([hue='medium']) svg {
        color: var(--medium);
      }
      :host([look='medium']),
      :host([hue='medium']) {
        color: var(--ink);
      }
      :host([look='hold-up']),
      :host([look='critical']),
      :host([look='high']),
      :host([look='medium']),
      :host([look='overdue']) {
        font-weight: var(--strong);
      }
      :host([look='hold-up']) svg,
      :host([look='critical']) svg {
        width: 1.25em;
        height: 1.25em;
      }
      :host([look='trouble']) {
        color: var(--trouble);
      }
      :host([look='trouble']) svg {
        width: 0.85em;
        height: 0.85em;
      }
      :host([look='due']) {
        color: var(--due);
      }
      :host([look='overdue']) {
        color: var(--on-due);
        background: var(--due);
        padding: 0 0.5em;
        border-radius: var(--radius);
      }
      :host([look='done']) {
        color: var(--done);
      }
      :host([on-fill]) {
        color: inherit;
      }
    `,
  ];

  override render() {
    const word = this.word || say(`state.${this.look}`);
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">${mark(this.#shape())}</svg
      ><span class=${this.compact ? 'hidden-visually' : ''}>${word}</span>`;
  }

  #shape(): Shape {
    const shape = SHAPE[this.look];
    return this.hue === 'medium' ? (shape.replace('triangle', 'diamond') as Shape) : shape;
  }
}
