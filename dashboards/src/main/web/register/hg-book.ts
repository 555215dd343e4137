import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Problem } from '../api/problem';
import { bookPage, EVERYTHING, reviewDay, sheetAddress, type BookLine, type BookPage, type BookQuery } from '../api/register';
import type { Board, Session } from '../api/views';
import { HgElement } from '../shared/element';
import '../shared/hg-act';
import '../shared/hg-empty';
import '../shared/hg-sheet';
import { buttons } from '../shared/styles';
import { language } from '../words/language';
import { read, say } from '../words/say';
import type { Text } from '../words/text';
import { dayOf, dayWords } from '../words/time';
import './hg-book-line';
import './hg-book-paper';
import './hg-book-search';

const CALM_MS = 300;

/** The register: searched, by day with totals, each line with its story, the day signed. */
@customElement('hg-book')
export class HgBook extends HgElement {
  @property({ attribute: false }) board: Board | null = null;
  @property({ attribute: false }) session: Session | null = null;
  /** A line that was told to be new or changed. */
  @property({ attribute: false }) told: { readonly line: number } | null = null;
  @state() private lines: readonly BookLine[] | null = null;
  @state() private next: BookPage['next'] = null;
  @state() private found = '';
  @state() private complete = true;
  @state() private problem: Text | null = null;
  @state() private done = '';
  #query: BookQuery = EVERYTHING;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: flex;
        min-height: 0;
      }
      hg-sheet {
        flex: 1;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
        margin: var(--s2) 0 var(--s4);
      }
      a.button {
        display: inline-flex;
        align-items: center;
        color: inherit;
        text-decoration: none;
      }
      section {
        margin-bottom: var(--s6);
      }
      .day {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s4);
        align-items: center;
        padding: var(--s2) 0;
        border-top: 2px solid var(--line-strong);
      }
      .day h3 {
        font-size: var(--text-m);
      }
      .day hg-act {
        margin-left: auto;
      }
      @media print {
        .tools,
        .day hg-act {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('board') as Board | null | undefined;
    const moved = before && this.board && (before.visits !== this.board.visits || before.grants !== this.board.grants);
    if ((changed.has('told') && this.told) || moved) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#load(), CALM_MS);
    }
  }

  override render() {
    return html`<hg-sheet heading=${say('book.title')} data-sheet="book" @hg-book-query=${this.#search} @hg-book-changed=${() => void this.#load()}>
      <hg-book-search .board=${this.board}></hg-book-search>
      <div class="tools">
        <a class="button" data-action="book-csv" href=${sheetAddress(this.#query, 'csv', language.now)} download>${say('book.csv')}</a>
        <a class="button" data-action="book-pdf" href=${sheetAddress(this.#query, 'pdf', language.now)} download>${say('book.pdf')}</a>
        <button type="button" class="button quiet" data-action="book-print" @click=${() => window.print()}>${say('book.print')}</button>
      </div>
      ${this.session?.may.includes('enter-paper') ? html`<hg-book-paper .board=${this.board}></hg-book-paper>` : nothing}
      <hg-done sentence=${this.done}></hg-done>
      <p class="soft" role="status">${this.found} ${this.complete ? nothing : say('book.incomplete')}</p>
      ${this.problem ? html`<p role="alert" data-problem="book">${read(this.problem)}</p>` : nothing}
      ${this.lines ? this.#days(this.lines) : this.problem ? nothing : html`<p role="status">${say('page.reading')}</p>`}
      ${this.next !== null ? html`<hg-act action="book-more" label=${say('book.more')} .run=${() => this.#further()}></hg-act>` : nothing}
    </hg-sheet>`;
  }

  #days(lines: readonly BookLine[]) {
    if (lines.length === 0) {
      return html`<hg-empty heading=${say('book.none')} teach=${say('book.none.teach')}></hg-empty>`;
    }
    const days = new Map<string, BookLine[]>();
    for (const line of lines) {
      const day = dayOf(line.opened);
      days.set(day, [...(days.get(day) ?? []), line]);
    }
    return repeat(
      days,
      ([day]) => day,
      ([day, ofDay]) => this.#day(day, ofDay),
    );
  }

  #day(day: string, lines: readonly BookLine[]) {
    const deviating = lines.filter((line) => line.deviations.length > 0).length;
    const unsigned = lines.filter((line) => !line.reviewed);
    const may = this.session?.may ?? [];
    const first = lines[0];
    return html`<section data-day=${day}>
      <div class="day">
        <h3>${first ? dayWords(first.opened) : day}</h3>
        <span data-totals>${say('book.totals', { lines: lines.length, deviating })}</span>
        ${unsigned.length === 0 ? html`<span class="soft">${say('book.signed', { name: first?.reviewed?.name ?? '' })}</span>` : nothing}
        ${unsigned.length > 0 && may.includes('review-day')
          ? html`<hg-act action="review-day" label=${say('book.sign')} .run=${() => this.#sign(day)}></hg-act>`
          : nothing}
      </div>
      ${repeat(
        lines,
        (line) => line.line,
        (line) => html`<hg-book-line .line=${line} .people=${this.board?.people ?? []} .may=${may}></hg-book-line>`,
      )}
    </section>`;
  }

  readonly #search = (event: CustomEvent<BookQuery>): void => {
    this.#query = event.detail;
    void this.#load();
  };

  /** The first page anew; an answer that was overtaken by a newer question is dropped. */
  async #load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const page = await bookPage(this.#query);
      if (asked === this.#asked) {
        this.lines = page.lines;
        this.#turn(page);
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.problem = problem.text;
    }
  }

  async #further(): Promise<void> {
    const page = await bookPage(this.#query, this.next);
    this.lines = [...(this.lines ?? []), ...page.lines];
    this.#turn(page);
  }

  #turn(page: BookPage): void {
    this.next = page.next;
    this.complete = page.complete;
    if (page.count !== null) {
      this.found = say(page.more ? 'book.found.more' : 'book.found', { count: page.count });
    }
    this.problem = null;
  }

  async #sign(day: string): Promise<void> {
    const signed = await reviewDay(day);
    this.done = say('book.sign.done', { day, lines: signed.lines, deviating: signed.deviating });
    await this.#load();
  }
}
