import { LitElement, type CSSResultGroup } from 'lit';
import { language } from '../words/language';
import { base } from './styles';

/** The root of our components: shared base styles, and rendered again when the language changes. */
export class HgElement extends LitElement {
  static override styles: CSSResultGroup = base;

  #stop: (() => void) | undefined;
  #above: Node | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#above = this.parentNode;
    this.#stop = language.listen(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /**
   * Properties go down, events go up, through all shadow roots. The stream can bring what an act
   * changed before its answer is there, and take this element away: then it tells from where it
   * stood.
   */
  protected tell<T>(name: string, detail: T): void {
    const from = this.isConnected ? this : (this.#above ?? this);
    from.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}
