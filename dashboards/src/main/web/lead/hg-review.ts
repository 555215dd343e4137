import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { confirmRemote, reviewGrant } from '../api/acts';
import type { Grant, Session } from '../api/views';
import { entryFacts } from '../entry/entry-facts';
import { HgElement } from '../shared/element';
import { facts } from '../shared/facts';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-state';
import { say } from '../words/say';
import { when } from '../words/time';

/** An entry that nobody consented to in person: it is looked at within a day. */
@customElement('hg-review')
export class HgReview extends HgElement {
  @property({ attribute: false }) grant: Grant | null = null;
  @property({ attribute: false }) session: Session | null = null;
  @state() private missing = false;
  @query('textarea') private readonly finding!: HTMLTextAreaElement;

  static override styles = [
    HgElement.styles,
    fields,
    facts,
    css`
      :host {
        display: block;
        padding: var(--s3) 0;
        border-top: 1px solid var(--line);
        font-size: var(--text-s);
      }
      p {
        margin-bottom: var(--s2);
      }
    `,
  ];

  override render() {
    const grant = this.grant;
    if (!grant) {
      return nothing;
    }
    const look = grant.review === 'overdue' ? 'overdue' : 'due';
    const manner = grant.manner === 'remote' ? 'remote' : 'break-glass';
    return html`<div data-review=${grant.id} data-state=${grant.review}>
      <p><hg-state look=${look} word=${say(`review.${manner}.${look}`)}></hg-state></p>
      <p><strong>${grant.holder.name}</strong> · ${say(`review.${manner}.what`, { name: grant.givenBy.name, time: when(grant.givenAt), contact: grant.contact?.name ?? '' })}</p>
      <dl class="facts">${entryFacts(grant)}</dl>
      ${this.#act(grant)}
    </div>`;
  }

  #act(grant: Grant) {
    const session = this.session;
    if (!session) {
      return nothing;
    }
    if (grant.manner === 'remote') {
      return grant.contact?.subject === session.subject
        ? html`<hg-act look="primary" action="confirm-remote" label=${say('review.remote.confirm')} .run=${async () => this.tell('hg-grant-answered', await confirmRemote(grant.id))}></hg-act>`
        : html`<p class="soft">${say('review.remote.waits', { contact: grant.contact?.name ?? '' })}</p>`;
    }
    if (!session.may.includes('review') || grant.givenBy.subject === session.subject) {
      return html`<p class="soft">${say('review.break-glass.waits')}</p>`;
    }
    return html`<label class="field">
        <span>${say('review.finding')}</span>
        <textarea name="finding" rows="2" maxlength="300" aria-invalid=${this.missing}></textarea>
        ${this.missing ? html`<span class="wrong" role="alert">${say('review.finding.missing')}</span>` : nothing}
      </label>
      <hg-act look="primary" action="save-review" label=${say('review.save')} .run=${() => this.#review(grant)}></hg-act>`;
  }

  async #review(grant: Grant): Promise<void> {
    const finding = this.finding.value.trim();
    this.missing = finding === '';
    if (this.missing) {
      this.finding.focus();
      return;
    }
    this.tell('hg-grant-answered', await reviewGrant(grant.id, finding));
  }
}
