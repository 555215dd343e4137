import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Listener = () => void;

/** The hall's clock as the gateway told it, carried on by the browser's monotonic one. */
class HallClock {
  #told = Date.now();
  #toldAt = performance.now();
  #frozen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<Listener>();
  trusted = true;
  zone = 'Asia/Shanghai';

  set(at: string, trusted: boolean, zone = this.zone): void {
    this.#told = Date.parse(at);
    this.#toldAt = performance.now();
    this.trusted = trusted;
    this.zone = zone;
  }

  now(): Date {
    return new Date(this.#told + (this.#frozen ? 0 : performance.now() - this.#toldAt));
  }

  /** For pages that must look the same every time. */
  freeze(at: string): void {
    this.set(at, true);
    this.#frozen = true;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#arm();
    return () => this.#listeners.delete(listener);
  }

  #arm(): void {
    if (this.#timer === undefined && this.#listeners.size > 0 && !this.#frozen) {
      this.#timer = setTimeout(() => this.#tick(), 1_000 - (this.now().getTime() % 1_000) + 5);
    }
  }

  #tick(): void {
    this.#timer = undefined;
    for (const listener of this.#listeners) {
      listener();
    }
    this.#arm();
  }
}

export const hallClock = new HallClock();

/** Renders its host again on every second of the hall's clock. */
export class EverySecond implements ReactiveController {
  #stop: Listener | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = hallClock.listen(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
