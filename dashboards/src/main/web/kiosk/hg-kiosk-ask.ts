import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../api/acts';
import { Problem } from '../api/problem';
import type { Identified } from '../api/kiosk';
import '../entry/hg-purpose';
import type { HgPurpose } from '../entry/hg-purpose';
import { HgElement } from '../shared/element';
import '../shared/hg-act';
import { both, say } from '../words/say';

/** Whoever was made out at the door asks for consent: only why is left to say. */
@customElement('hg-kiosk-ask')
export class HgKioskAsk extends HgElement {
  @property({ attribute: false }) person: Identified | null = null;
  @property() place = '';
  @state() private missing = false;

  static override styles = [
    HgElement.styles,
    css`
      :host {
        display: block;
        width: min(100%, 32rem);
        text-align: left;
      }
    `,
  ];

  override render() {
    return html`<hg-purpose ?missing=${this.missing}></hg-purpose>
      <hg-act look="big" action="kiosk-ask" label=${say('entry.ask.save')} .run=${() => this.#ask()}></hg-act>`;
  }

  async #ask(): Promise<void> {
    const field = this.renderRoot.querySelector<HgPurpose>('hg-purpose');
    const purpose = field?.value ?? '';
    this.missing = purpose === '';
    if (this.missing) {
      field?.focus();
      throw new Problem(400, both('form.purpose.missing'));
    }
    await ask({
      kind: 'visit',
      class: 'staff',
      subject: this.person?.subject ?? null,
      name: this.person?.name ?? '',
      places: [this.place],
      from: null,
      until: null,
      purpose,
      escort: null,
      credential: null,
      people: 1,
      document: null,
      seals: null,
    });
    this.tell('hg-asked', null);
  }
}
