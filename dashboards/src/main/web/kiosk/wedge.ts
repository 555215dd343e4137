import type { ReactiveController, ReactiveControllerHost } from 'lit';

const FAST_MS = 60;
const SHORTEST = 4;
const LONGEST = 64;

/**
 * A reader that types like a keyboard: characters faster than any finger, then Enter. Slow typing is
 * a person's and is left alone.
 */
export class Wedge implements ReactiveController {
  #typed = '';
  #last = 0;
  readonly #key = (event: KeyboardEvent): void => this.#hear(event);

  constructor(
    host: ReactiveControllerHost,
    private readonly badge: (number: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#key, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#key, { capture: true });
  }

  #hear(event: KeyboardEvent): void {
    const fast = event.timeStamp - this.#last <= FAST_MS;
    this.#last = event.timeStamp;
    if (event.key === 'Enter') {
      const number = fast ? this.#typed : '';
      this.#typed = '';
      if (number.length >= SHORTEST) {
        event.preventDefault();
        event.stopPropagation();
        this.badge(number);
      }
      return;
    }
    if (event.key.length === 1) {
      this.#typed = (fast ? this.#typed : '').slice(-LONGEST) + event.key;
    }
  }
}
