import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { HolderClass, KnownPerson, Session } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import { say } from '../words/say';
import { wrongAt, type Wrong } from './wrong';

const ALL: readonly HolderClass[] = ['repair', 'escort', 'superior', 'police', 'cleaning', 'staff', 'cashier'];
const OWN: readonly HolderClass[] = ['staff', 'cashier', 'superior'];
const VISITORS: readonly HolderClass[] = ['repair', 'escort', 'superior', 'police', 'cleaning'];
const BY_LIST: readonly HolderClass[] = ['staff', 'cashier'];
type Who = 'self' | 'known' | 'visitor';
const WHO: readonly Who[] = ['self', 'known', 'visitor'];

export interface Named {
  readonly class: HolderClass;
  readonly subject: string | null;
  readonly name: string;
}

/** Who goes in and what they are to the hall: oneself, somebody of the hall, a visitor by name. */
@customElement('hg-who')
export class HgWho extends HgElement {
  @property({ attribute: false }) people: readonly KnownPerson[] = [];
  @property({ attribute: false }) session: Session | null = null;
  @property({ attribute: false }) wrong: Wrong = new Map();
  @property({ type: Number }) longest = 60;
  /** Whoever gives a grant names another person; whoever asks may mean themselves. */
  @property({ type: Boolean }) asking = false;
  @state() private who: Who = 'self';
  @state() private holder: HolderClass | null = null;
  @query('[name="name"]') private readonly name!: HTMLInputElement | HTMLSelectElement | null;

  static override styles = [HgElement.styles, fields];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.asking && this.holder === null) {
      this.#chooseClass(this.session?.roles.includes('cashier') ? 'cashier' : 'staff');
    }
  }

  /** What was chosen; what is missing is put into the map. */
  read(missing: Map<string, string>): Named | null {
    const typed = this.name?.value.trim() ?? '';
    if (!this.holder) missing.set('class', say('form.class.missing'));
    const self = this.asking && this.who === 'self';
    if (!self && typed === '') missing.set('name', say('form.name.missing'));
    if (!this.holder || missing.has('name')) {
      return null;
    }
    if (self) {
      return { class: this.holder, subject: this.session?.subject ?? null, name: this.session?.name ?? '' };
    }
    const known = this.#known(typed);
    return { class: this.holder, subject: known?.subject ?? null, name: known?.name ?? typed };
  }

  override render() {
    return html`${this.asking ? this.#whoChoices() : nothing} ${this.#classes()}
    ${this.asking && this.who === 'self' ? nothing : this.#name()}`;
  }

  #whoChoices() {
    return html`<fieldset data-field="who">
      <legend>${say('form.who')}</legend>
      <div class="choices">
        ${WHO.map(
          (who) => html`<label class="choice"
            ><input type="radio" name="who" value=${who} .checked=${who === this.who} @change=${() => this.#chooseWho(who)} /><span
              >${say(`form.who.${who}`)}</span
            ></label
          >`,
        )}
      </div>
    </fieldset>`;
  }

  #classes() {
    const offered = !this.asking ? ALL : this.who === 'visitor' ? VISITORS : OWN;
    return html`<fieldset data-field="class">
      <legend>${say('form.class')}</legend>
      <div class="choices">
        ${offered.map(
          (holder) => html`<label class="choice"
            ><input
              type="radio"
              name="class"
              value=${holder}
              .checked=${holder === this.holder}
              @change=${() => this.#chooseClass(holder)}
            /><span>${say(`class.${holder}`)}</span></label
          >`,
        )}
      </div>
      ${wrongAt(this.wrong, 'class')}
    </fieldset>`;
  }

  #name() {
    if (this.asking && this.who === 'known') {
      const others = this.people.filter((person) => person.subject !== this.session?.subject);
      return html`<label class="field" data-field="name">
        <span>${say('form.name')}</span>
        <select name="name" aria-invalid=${this.wrong.has('name')}>
          <option value="">${say('form.choose')}</option>
          ${others.map((person) => html`<option value=${person.subject}>${person.name}</option>`)}
        </select>
        ${wrongAt(this.wrong, 'name')}
      </label>`;
    }
    const listed = !this.asking && this.holder !== null && BY_LIST.includes(this.holder);
    return html`<label class="field" data-field="name">
      <span>${say('form.name')}</span>
      <input name="name" list=${listed ? 'people' : nothing} autocomplete="off" maxlength=${this.longest} aria-invalid=${this.wrong.has('name')} />
      <datalist id="people">${this.people.map((person) => html`<option value=${person.name}></option>`)}</datalist>
      <span class="hint">${say(this.asking ? 'form.name.visitor' : 'form.name.hint')}</span>
      ${wrongAt(this.wrong, 'name')}
    </label>`;
  }

  #known(typed: string): KnownPerson | undefined {
    if (this.asking) {
      return this.who === 'known' ? this.people.find((person) => person.subject === typed) : undefined;
    }
    const byList = this.holder !== null && BY_LIST.includes(this.holder);
    return byList ? this.people.find((person) => person.name === typed) : undefined;
  }

  #chooseWho(who: Who): void {
    const changed = (who === 'visitor') !== (this.who === 'visitor');
    this.who = who;
    if (changed) {
      this.#chooseClass(who === 'visitor' ? null : 'staff');
    }
  }

  #chooseClass(holder: HolderClass | null): void {
    this.holder = holder;
    this.tell('hg-class', holder);
  }
}
