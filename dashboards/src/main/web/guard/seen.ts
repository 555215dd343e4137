import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Alert } from '../api/views';

const SEEN_PART = 0.5;

/** Says, once per alert, that its host has really been on the screen: at least half of it, painted. */
export class Seen implements ReactiveController {
  #told: number | null = null;
  #observer: IntersectionObserver | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly alert: () => Alert | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { threshold: SEEN_PART });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    const alert = this.alert();
    if (alert && alert.id !== this.#told) {
      this.#observer?.unobserve(this.host);
      this.#observer?.observe(this.host);
    }
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const alert = this.alert();
    const inView = entries.some((entry) => entry.intersectionRatio >= SEEN_PART);
    if (!alert || alert.state === 'closed' || !inView || alert.id === this.#told) {
      return;
    }
    this.#told = alert.id;
    this.host.dispatchEvent(
      new CustomEvent<number>('hg-seen', { detail: alert.id, bubbles: true, composed: true }),
    );
  }
}
