import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { addNote, type BookLine, type Marked, type NoteKind } from '../api/register';
import type { KnownPerson, Permission } from '../api/views';
import { HgElement } from '../shared/element';
import { facts } from '../shared/facts';
import { fields } from '../shared/fields';
import '../shared/hg-act';
import '../shared/hg-state';
import { buttons } from '../shared/styles';
import { list, read, say, sayOr } from '../words/say';
import { clockTime, when } from '../words/time';

const KINDS: readonly NoteKind[] = ['correction', 'dispute', 'attribution'];

/** One line of the register: at a glance, and opened with its whole story. */
@customElement('hg-book-line')
export class HgBookLine extends HgElement {
  @property({ attribute: false }) line: BookLine | null = null;
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  @property({ attribute: false }) may: readonly Permission[] = [];
  @property({ type: Boolean, reflect: true }) open = false;
  @state() private noting: NoteKind | null = null;
  @state() private missing = false;
  @query('textarea') private readonly text!: HTMLTextAreaElement;
  @query('select') private readonly person!: HTMLSelectElement | null;

  static override styles = [
    HgElement.styles,
    buttons,
    fields,
    facts,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--line);
        font-size: var(--text-s);
        break-inside: avoid;
      }
      .row {
        display: grid;
        grid-template-columns: 4.5rem minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr);
        gap: 0 var(--s3);
        width: 100%;
        min-height: var(--touch);
        padding: var(--s2) 0;
        border: 0;
        background: none;
        text-align: left;
        overflow-wrap: anywhere;
      }
      .row:hover {
        background: var(--panel);
      }
      .deviations {
        color: var(--due);
        font-weight: var(--strong);
      }
      .story {
        padding: var(--s3) 0 var(--s4) var(--s4);
        border-left: 3px solid var(--line-strong);
      }
      .mark {
        color: var(--ink-soft);
        margin-left: var(--s1);
      }
      .notes li {
        padding: var(--s1) 0;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-top: var(--s3);
      }
      form {
        margin-top: var(--s3);
        max-width: 36rem;
      }
      @media (max-width: 599px) {
        .row {
          grid-template-columns: 4.5rem minmax(0, 1fr);
        }
        .row > :nth-child(n + 3) {
          grid-column: 2;
        }
      }
      @media print {
        .tools,
        form {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const line = this.line;
    if (!line) {
      return nothing;
    }
    return html`<article data-line=${line.line} ?data-deviates=${line.deviations.length > 0}>
      <button type="button" class="row" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>
        <span class="num">${clockTime(line.opened)}</span>
        <span><strong>${read(line.place.name)}</strong>${line.end ? html` <span class="num soft">– ${clockTime(line.end.at)}</span>` : nothing}</span>
        <span>${line.holder ?? line.person?.name ?? say('visit.who.none')}${line.holderClass ? html` <span class="soft">${say(`class.${line.holderClass}`)}</span>` : nothing}</span>
        <span
          >${line.deviations.length > 0
            ? html`<span class="deviations">${list(line.deviations.map((deviation) => read(deviation.text)))}</span>`
            : html`<span class="soft">${line.purpose ?? read(line.taken)}</span>`}</span
        >
      </button>
      ${this.open ? this.#story(line) : nothing}
    </article>`;
  }

  #story(line: BookLine) {
    const grant = line.grant;
    return html`<div class="story" data-story=${line.line}>
      <dl class="facts">
        <dt>${say('book.number')}</dt>
        <dd class="num">${line.line}</dd>
        <dt>${say('book.taken')}</dt>
        <dd>${read(line.taken)}</dd>
        ${this.#field('book.opened', when(line.opened), line, 'opened')}
        ${this.#field('book.end', line.end ? `${when(line.end.at)} ${line.end.by?.name ?? ''}` : null, line, 'end')}
        ${this.#field('form.name', line.holder, line, 'holder')} ${this.#field('book.person', line.person?.name ?? null, line, 'person')}
        ${grant?.askedBy ? html`<dt>${say('book.asked')}</dt><dd>${grant.askedBy.name} ${grant.askedAt ? when(grant.askedAt) : ''}</dd>` : nothing}
        <dt>${say('book.consented')}</dt>
        <dd>${grant ? say('book.consent', { name: grant.by.name, time: when(grant.at), manner: sayOr(`manner.${grant.manner}`, '') }) : say('visit.unmatched')}</dd>
        ${line.escort ? html`<dt>${say('form.escort')}</dt><dd>${line.escort.name}</dd>` : nothing}
        ${line.document ? html`<dt>${say('form.document')}</dt><dd>${line.document}</dd>` : nothing}
        ${this.#field('form.purpose', line.purpose, line, 'purpose')} ${this.#field('visit.amount', line.amount, line, 'amount')}
        ${this.#field('visit.seal', line.seal, line, 'seal')}
        ${line.bookedSeals ? html`<dt>${say('form.seals')}</dt><dd>${line.bookedSeals}</dd>` : nothing}
        ${this.#field('visit.people', line.people === null ? null : String(line.people), line, 'people')}
        ${line.registered
          ? html`<dt>${say('book.confirmed')}</dt>
              <dd>${line.registered.name} ${when(line.registered.at)} ${line.late ? say('visit.late') : nothing}</dd>`
          : nothing}
        <dt>${say('book.reviewed')}</dt>
        <dd>${line.reviewed ? `${line.reviewed.name} ${when(line.reviewed.at)}` : say('book.reviewed.no')}</dd>
        <dt>${say('book.facts')}</dt>
        <dd>${list(line.facts.map(String))}</dd>
      </dl>
      ${line.deviations.length > 0
        ? html`<ul>
            ${line.deviations.map((deviation) => html`<li data-deviation=${deviation.kind}><hg-state look="due" word=${read(deviation.text)}></hg-state></li>`)}
          </ul>`
        : nothing}
      ${line.notes.length > 0
        ? html`<ul class="notes" data-list="notes">
            ${line.notes.map(
              (note) => html`<li data-note=${note.kind}>
                <strong>${read(note.text)}</strong> ${note.person?.name ?? ''} ${note.words ?? ''}
                <span class="soft">${note.by.name} ${when(note.at)}</span>
              </li>`,
            )}
          </ul>`
        : nothing}
      ${this.may.includes('note') ? this.#notes(line) : nothing}
    </div>`;
  }

  #field(
    label: 'book.opened' | 'book.end' | 'form.name' | 'book.person' | 'form.purpose' | 'visit.amount' | 'visit.seal' | 'visit.people',
    value: string | null,
    line: BookLine,
    name: Marked,
  ) {
    const mark = line.marks[name];
    return value === null
      ? nothing
      : html`<dt>${say(label)}</dt>
          <dd>${value} ${mark ? html`<small class="mark" data-mark=${mark}>${say(`mark.${mark}`)}</small>` : nothing}</dd>`;
  }

  #notes(line: BookLine) {
    const kinds = KINDS.filter((kind) => kind !== 'attribution' || this.may.includes('attribute'));
    return html`<div class="tools">
        ${kinds.map(
          (kind) => html`<button type="button" class="button small" data-action="note-${kind}" aria-pressed=${kind === this.noting} @click=${() => this.#note(kind)}>
            ${say(`note.${kind}.add`)}
          </button>`,
        )}
      </div>
      ${this.noting
        ? html`<form @submit=${(event: Event) => event.preventDefault()}>
            ${this.noting === 'attribution'
              ? html`<label class="field"
                  ><span>${say('visit.attribute.who')}</span
                  ><select name="person">${this.people.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}</select></label
                >`
              : nothing}
            <label class="field">
              <span>${say(`note.${this.noting}`)}</span>
              <textarea name="note" rows="3" maxlength="300" aria-invalid=${this.missing}></textarea>
              <span class="hint">${say('note.hint')}</span>
              ${this.missing ? html`<span class="wrong" role="alert">${say('note.missing')}</span>` : nothing}
            </label>
            <hg-act look="primary" action="save-note" label=${say('note.save')} .run=${() => this.#save(line)}></hg-act>
          </form>`
        : nothing}`;
  }

  #note(kind: NoteKind): void {
    this.noting = kind === this.noting ? null : kind;
    this.missing = false;
    void this.updateComplete.then(() => this.text?.focus());
  }

  async #save(line: BookLine): Promise<void> {
    const kind = this.noting;
    const words = this.text.value.trim();
    this.missing = words === '';
    if (this.missing || !kind) {
      this.text.focus();
      return;
    }
    await addNote(line.line, { kind, words, ...(this.person ? { person: this.person.value } : {}) });
    this.noting = null;
    this.tell('hg-book-changed', line.line);
  }
}
