import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { reset } from '../api/acts';
import type { Alert } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import { say } from '../words/say';

/** Ends a latched alert by hand, with a reason that is written down. */
@customElement('hg-reset')
export class HgReset extends HgElement {
  @property({ attribute: false }) alert: Alert | null = null;
  @state() private missing = false;
  @query('textarea') private readonly reason!: HTMLTextAreaElement;

  static override styles = [
    HgElement.styles,
    fields,
    css`
      :host {
        display: block;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        padding: var(--s3);
        background: var(--raised);
      }
      p {
        margin-bottom: var(--s2);
      }
      .field {
        margin-bottom: var(--s3);
      }
    `,
  ];

  focusReason(): void {
    this.reason.focus();
  }

  override render() {
    const alert = this.alert;
    if (!alert) {
      return nothing;
    }
    return html`<p class="small soft">${say('alert.latched')}</p>
      <label class="field">
        <span>${say('alert.reset.why')}</span>
        <textarea name="reason" rows="3" placeholder=${say('alert.reset.hint')} aria-invalid=${this.missing}></textarea>
        ${this.missing ? html`<span class="wrong" role="alert">${say('form.reason.missing')}</span>` : nothing}
      </label>
      <hg-act look="primary" action="reset" label=${say('alert.reset')} .run=${() => this.#reset(alert)}></hg-act>`;
  }

  async #reset(alert: Alert): Promise<void> {
    const reason = this.reason.value.trim();
    this.missing = reason === '';
    if (this.missing) {
      this.reason.focus();
      return;
    }
    this.tell('hg-alert-answered', await reset(alert.id, reason));
  }
}
