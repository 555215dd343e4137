import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../api/problem';
import { read, say } from '../words/say';
import type { Text } from '../words/text';
import { HgElement } from './element';
import { buttons } from './styles';

/** One button that asks the gateway. It says that it is asking, and beside it what went wrong. */
@customElement('hg-act')
export class HgAct extends HgElement {
  @property() label = '';
  /** The stable name of the act, for keys and tests. */
  @property() action = '';
  @property() hint = '';
  @property({ reflect: true }) look: 'primary' | 'plain' | 'quiet' | 'big' = 'plain';
  @property({ attribute: false }) run: () => Promise<void> = () => Promise.resolve();
  @state() private sending = false;
  @state() private problem: Text | null = null;

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: block;
      }
      button {
        width: 100%;
      }
      .big {
        min-height: var(--act-height, 72px);
        font-size: var(--act-text, var(--text-l));
        line-height: 1.2;
        background: var(--act-ground, var(--ink));
        color: var(--act-ink, var(--on-ink));
        border: 0;
      }
      kbd {
        margin-left: var(--s2);
      }
      .big kbd {
        vertical-align: 0.2em;
      }
      .problem {
        margin-top: var(--s2);
        padding: var(--s2) var(--s3);
        border: 2px solid currentColor;
        border-radius: var(--radius);
        font-weight: var(--strong);
        font-size: var(--text-s);
      }
    `,
  ];

  /** What a key does: the same as a click. */
  press(): void {
    void this.#go();
  }

  override render() {
    const look = this.look === 'plain' ? '' : this.look;
    return html`<button
        type="button"
        class="button ${look}"
        data-action=${this.action}
        ?disabled=${this.sending}
        @click=${this.press}
      >
        ${this.sending ? say('page.sending') : this.label}${this.hint && !this.sending
          ? html`<kbd>${this.hint}</kbd>`
          : nothing}
      </button>
      ${this.problem
        ? html`<p class="problem" role="alert" data-problem=${this.action}>${read(this.problem)}</p>`
        : nothing}`;
  }

  async #go(): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.problem = null;
    try {
      await this.run();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem.text;
    } finally {
      this.sending = false;
    }
  }
}
