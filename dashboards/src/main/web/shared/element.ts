import { LitElement, type CSSResultGroup } from 'lit';
import { language } from '../words/language';
import { base } from './styles';

/** The root of our components: shared base styles, and rendered again when the language changes. */
export class HgElement extends LitElement {
  static override styles: CSSResultGroup = base;

  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = language.listen(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** Properties go down, events go up, through all shadow roots. */
  protected tell<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}
