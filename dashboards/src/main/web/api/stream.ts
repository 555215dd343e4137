import type { Beat, Changes } from './views';

const KINDS: readonly (keyof Changes)[] = ['alert', 'trouble', 'place', 'device', 'request', 'grant', 'visit', 'link'];
const RETRY_FIRST_MS = 500;
const RETRY_MOST_MS = 5_000;

export interface StreamListener {
  changed<K extends keyof Changes>(kind: K, view: Changes[K]): void;
  /** A line of the register is new or has changed. */
  line(line: number): void;
  beat(beat: Beat): void;
  /** The gap is too long, or the journal is another one. */
  reset(): void;
  bye(): void;
  /** The connection failed; the stream tries again by itself. */
  failed(): void;
}

/**
 * The live stream with its place in the journal. We reconnect ourselves, because a browser's own
 * EventSource keeps the first address and hides why it failed.
 *
 * The gateway sends the views of the sequence that we name once more, so a cut between two events
 * of one sequence loses nothing; views are upserted, hearing one twice is harmless.
 */
export class Stream {
  #source: EventSource | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wait = RETRY_FIRST_MS;

  constructor(
    private readonly journal: string,
    private after: number,
    private readonly listener: StreamListener,
  ) {}

  open(): void {
    this.close();
    const place = new URLSearchParams({ journal: this.journal, after: String(this.after) });
    const source = new EventSource(`/api/stream?${place.toString()}`);
    this.#source = source;
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => this.#take(kind, event as MessageEvent<string>));
    }
    source.addEventListener('line', (event) => this.#line(event as MessageEvent<string>));
    source.addEventListener('beat', (event) => this.#beat((event as MessageEvent<string>).data));
    source.addEventListener('reset', () => this.listener.reset());
    source.addEventListener('bye', () => {
      this.close();
      this.listener.bye();
    });
    source.addEventListener('error', () => this.#again());
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  #take<K extends keyof Changes>(kind: K, event: MessageEvent<string>): void {
    const view = JSON.parse(event.data) as Changes[K];
    this.listener.changed(kind, view);
    this.#reached(Number(event.lastEventId));
  }

  #line(event: MessageEvent<string>): void {
    this.listener.line((JSON.parse(event.data) as { line: number }).line);
    this.#reached(Number(event.lastEventId));
  }

  #beat(data: string): void {
    const beat = JSON.parse(data) as Beat;
    this.#wait = RETRY_FIRST_MS;
    this.#reached(beat.seq);
    this.listener.beat(beat);
  }

  #reached(seq: number): void {
    if (Number.isSafeInteger(seq)) {
      this.after = Math.max(this.after, seq);
    }
  }

  #again(): void {
    this.close();
    this.listener.failed();
    this.#retry = setTimeout(() => this.open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, RETRY_MOST_MS);
  }
}
