import { html, nothing } from 'lit';
import type { Alert } from '../api/views';
import { say } from '../words/say';

/** What a reader must know before trusting the alert's times, or its place in the journal. */
export function notes(alert: Alert) {
  const note = (said: boolean, words: string) => (said ? html`<p class="note">${words}</p>` : nothing);
  return html`${alert.notJournaled
    ? html`<p class="note" data-not-journaled><strong>${say('alert.not-journaled')}</strong> ${say('alert.not-journaled.why')}</p>`
    : nothing}
  ${note(alert.late, say('alert.late'))} ${note(!alert.clockTrusted, say('alert.clock'))}
  ${note(!alert.certain && alert.kind !== 'changed-unseen', say('alert.uncertain'))}`;
}
