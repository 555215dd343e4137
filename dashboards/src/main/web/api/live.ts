import { hallClock } from '../shared/clock';
import { board as loadBoard, requests } from './acts';
import { Problem } from './problem';
import { currentSession } from './session';
import { BoardStore } from './store';
import { Stream } from './stream';
import type { Beat, Board, Changes } from './views';

const STALE_AFTER_MS = 3_000;
const REOPEN_AFTER_MS = 8_000;
const LOOK_EVERY_MS = 250;

export interface LiveListener {
  updated(board: Board): void;
  /** Since when nothing was heard, in hall time; null while the board is live. */
  stale(since: Date | null): void;
  /** Whether the gateway can write down what happens. */
  journal(writable: boolean): void;
  /** A line of the register is new or has changed. */
  line(line: number): void;
  ended(): void;
}

/** Board and stream as one: loads, follows, resumes, and says when what it shows is old. */
export class Live {
  #store: BoardStore | null = null;
  #stream: Stream | null = null;
  #watch: ReturnType<typeof setInterval> | undefined;
  #heardAt = performance.now();
  #openedAt = performance.now();
  #heardHallTime = hallClock.now();
  #stale = false;
  #loading = false;
  #stopped = false;

  constructor(private readonly listener: LiveListener) {}

  start(): void {
    this.#stopped = false;
    this.#hear();
    this.#watch = setInterval(() => this.#look(), LOOK_EVERY_MS);
    void this.#load();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#watch);
    this.#stream?.close();
  }

  /** A view answered to an act of this page; the stream will bring the same one. */
  take<K extends keyof Changes>(kind: K, view: Changes[K]): void {
    if (this.#store) {
      this.#store.upsert(kind, view);
      this.listener.updated(this.#store.board);
    }
  }

  async #load(): Promise<void> {
    if (this.#loading || this.#stopped) {
      return;
    }
    this.#loading = true;
    this.#stream?.close();
    try {
      const [board, own] = await Promise.all([loadBoard(), requests()]);
      this.#store = new BoardStore(board);
      own.requests.forEach((request) => this.#store?.upsert('request', request));
      hallClock.set(board.clock.at, board.clock.trusted, board.hall.timeZone);
      this.#follow(board.journal, board.seq);
      this.listener.updated(this.#store.board);
    } catch (problem) {
      if (!(problem instanceof Problem && problem.status === 401)) {
        setTimeout(() => void this.#load(), 2_000);
      }
    } finally {
      this.#loading = false;
    }
  }

  #follow(journal: string, after: number): void {
    if (this.#stopped) {
      return;
    }
    this.#stream?.close();
    this.#stream = new Stream(journal, after, {
      changed: (kind, view) => this.take(kind, view),
      line: (line) => this.listener.line(line),
      beat: (beat) => this.#beat(beat),
      reset: () => void this.#load(),
      bye: () => this.listener.ended(),
      failed: () => void this.#stillLoggedIn(),
    });
    this.#openedAt = performance.now();
    this.#stream.open();
  }

  #beat(beat: Beat): void {
    hallClock.set(beat.at, beat.trusted);
    this.#hear();
    this.listener.journal(beat.journal.writable);
    if (this.#stale) {
      this.#stale = false;
      this.listener.stale(null);
    }
  }

  #hear(): void {
    this.#heardAt = performance.now();
    this.#heardHallTime = hallClock.now();
  }

  #look(): void {
    const now = performance.now();
    if (!this.#stale && now - this.#heardAt >= STALE_AFTER_MS) {
      this.#stale = true;
      this.listener.stale(this.#heardHallTime);
    }
    const silent = Math.min(now - this.#heardAt, now - this.#openedAt);
    if (this.#stream && silent >= REOPEN_AFTER_MS) {
      this.#openedAt = now;
      this.#stream.open();
    }
  }

  /** An EventSource hides a 401; ask, so that an ended session leads to the login. */
  async #stillLoggedIn(): Promise<void> {
    try {
      await currentSession();
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 401) {
        this.listener.ended();
      }
    }
  }
}
