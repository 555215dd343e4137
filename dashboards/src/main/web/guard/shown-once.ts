import { shown } from '../api/acts';
import { Problem } from '../api/problem';
import type { Alert } from '../api/views';

const TRIES = 5;
const RETRY_MS = 3_000;

/**
 * Which telling of the alert this is: when it happens again or lasts, screens owe a receipt anew.
 * Null when there is nothing to tell, because the journal does not know the alert.
 */
export function telling(alert: Alert): string | null {
  return alert.notJournaled ? null : `${alert.id}/${alert.times}/${alert.stage ?? ''}`;
}

/** Tells the gateway, once per telling, that this screen has shown the alert. */
export class ShownOnce {
  readonly #told = new Set<string>();

  seen(alert: Alert): void {
    const key = telling(alert);
    if (key !== null && !this.#told.has(key)) {
      this.#told.add(key);
      void this.#tell(alert.id, TRIES);
    }
  }

  async #tell(id: number, tries: number): Promise<void> {
    try {
      await shown(id);
    } catch (problem) {
      const answered = problem instanceof Problem && problem.status >= 400 && problem.status < 500;
      if (tries > 1 && !answered) {
        setTimeout(() => void this.#tell(id, tries - 1), RETRY_MS);
      }
    }
  }
}
