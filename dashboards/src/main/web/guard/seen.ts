import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Alert } from '../api/views';
import { telling } from './shown-once';

const SEEN_PART = 0.5;

/** Says, once per telling of an alert, that its host has really been on the screen: at least half of it, painted. */
export class Seen implements ReactiveController {
  #told: string | null = null;
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
    if (alert && telling(alert) !== this.#told) {
      this.#observer?.unobserve(this.host);
      this.#observer?.observe(this.host);
    }
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const alert = this.alert();
    const inView = entries.some((entry) => entry.intersectionRatio >= SEEN_PART);
    if (!alert || alert.state === 'closed' || !inView || telling(alert) === this.#told) {
      return;
    }
    this.#told = telling(alert);
    this.host.dispatchEvent(
      new CustomEvent<Alert>('hg-seen', { detail: alert, bubbles: true, composed: true }),
    );
  }
}
