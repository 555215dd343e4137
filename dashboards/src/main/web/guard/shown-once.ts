import { shown } from '../api/acts';

const TRIES = 5;
const RETRY_MS = 3_000;

/** Tells the gateway once per alert that this screen has shown it. */
export class ShownOnce {
  readonly #told = new Set<number>();

  seen(id: number): void {
    if (!this.#told.has(id)) {
      this.#told.add(id);
      void this.#tell(id, TRIES);
    }
  }

  async #tell(id: number, tries: number): Promise<void> {
    try {
      await shown(id);
    } catch {
      if (tries > 1) {
        setTimeout(() => void this.#tell(id, tries - 1), RETRY_MS);
      }
    }
  }
}
