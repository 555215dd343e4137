import type { Alert, Screen } from '../api/views';
import { PATTERNS, play, type Tone } from '../shared/tones';

export type SoundState = 'on' | 'muted' | 'blocked' | 'none';

const STORED_AS = 'hallguard.muted';
const QUIET_SCREENS: readonly Screen[] = ['public'];

/** The tone that the unacknowledged alerts call for on this screen; null is silence. */
export function toneFor(alerts: readonly Alert[], screen: Screen): Tone | null {
  const heard = alerts.filter((alert) => alert.state === 'unacknowledged' && alert.calls.includes(screen));
  if (heard.some((alert) => alert.kind === 'hold-up')) {
    return 'hold-up';
  }
  if (heard.some((alert) => alert.priority === 'critical' || alert.priority === 'high')) {
    return 'high';
  }
  return heard.length > 0 ? 'medium' : null;
}

/** Sounds for as long as an alert is unacknowledged. Mute covers all but a hold-up. */
export class AlarmSound {
  #audio: AudioContext | null = null;
  #tone: Tone | null = null;
  #next: ReturnType<typeof setTimeout> | undefined;
  #muted = localStorage.getItem(STORED_AS) === 'yes';

  constructor(
    private readonly screen: Screen,
    private readonly changed: () => void,
  ) {}

  get state(): SoundState {
    if (QUIET_SCREENS.includes(this.screen)) {
      return 'none';
    }
    if (this.#audio?.state !== 'running') {
      return 'blocked';
    }
    return this.#muted ? 'muted' : 'on';
  }

  /** What is being sounded now. */
  get tone(): Tone | null {
    return this.#tone !== null && (!this.#muted || this.#tone === 'hold-up') ? this.#tone : null;
  }

  start(): void {
    if (QUIET_SCREENS.includes(this.screen)) {
      return;
    }
    this.#audio = new AudioContext();
    this.#audio.onstatechange = () => this.changed();
    void this.allow();
  }

  stop(): void {
    this.#quiet();
    this.#tone = null;
    void this.#audio?.close();
    this.#audio = null;
  }

  /** Any click or key but the sound button's own lets the browser release the sound. */
  touched(event: Event): void {
    const onButton = event.composedPath().some((node) => node instanceof Element && node.localName === 'hg-sound');
    if (!onButton && this.state === 'blocked') {
      void this.allow();
    }
  }

  /** Needs a click the first time; a browser that refuses leaves the context suspended. */
  async allow(): Promise<void> {
    try {
      await this.#audio?.resume();
    } catch {
      // The board went away while the browser still held the sound back.
    }
    this.changed();
  }

  /** What the sound button does: release what the browser holds back, else mute or unmute. */
  turn(): void {
    if (this.state === 'blocked') {
      void this.allow();
    } else {
      this.#toggleMute();
    }
  }

  #toggleMute(): void {
    this.#muted = !this.#muted;
    localStorage.setItem(STORED_AS, this.#muted ? 'yes' : 'no');
    this.changed();
  }

  follow(alerts: readonly Alert[]): void {
    const tone = toneFor(alerts, this.screen);
    if (tone === this.#tone) {
      return;
    }
    this.#tone = tone;
    this.#quiet();
    this.#sound();
    this.changed();
  }

  #sound(): void {
    const tone = this.#tone;
    if (tone === null) {
      return;
    }
    if (this.#audio?.state === 'running' && this.tone !== null) {
      play(this.#audio, tone);
    }
    this.#next = setTimeout(() => this.#sound(), PATTERNS[tone].every * 1_000);
  }

  #quiet(): void {
    clearTimeout(this.#next);
  }
}
