/** Tones made by the browser, no files. Times in seconds, pitch in hertz. */
interface Note {
  readonly at: number;
  readonly length: number;
  readonly pitch: number;
}

export type Tone = 'hold-up' | 'high' | 'medium';

interface Pattern {
  readonly notes: readonly Note[];
  readonly wave: OscillatorType;
  readonly loudness: number;
  /** Silence included: when the pattern starts again. */
  readonly every: number;
}

const sweep = (at: number): Note[] => [
  { at, length: 0.14, pitch: 1_480 },
  { at: at + 0.16, length: 0.14, pitch: 988 },
];

export const PATTERNS: Readonly<Record<Tone, Pattern>> = {
  'hold-up': {
    notes: [...sweep(0), ...sweep(0.34), ...sweep(0.68)],
    wave: 'square',
    loudness: 0.35,
    every: 1.3,
  },
  high: {
    notes: [
      { at: 0, length: 0.22, pitch: 880 },
      { at: 0.3, length: 0.22, pitch: 880 },
      { at: 0.6, length: 0.3, pitch: 659 },
    ],
    wave: 'triangle',
    loudness: 0.4,
    every: 4,
  },
  medium: {
    notes: [
      { at: 0, length: 0.25, pitch: 659 },
      { at: 0.35, length: 0.25, pitch: 659 },
    ],
    wave: 'sine',
    loudness: 0.35,
    every: 8,
  },
};

const EDGE = 0.012;

export function play(audio: AudioContext, tone: Tone): void {
  const { notes, wave, loudness } = PATTERNS[tone];
  const start = audio.currentTime + 0.02;
  for (const note of notes) {
    const from = start + note.at;
    const to = from + note.length;
    const oscillator = new OscillatorNode(audio, { type: wave, frequency: note.pitch });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(loudness, from + EDGE);
    gain.gain.setValueAtTime(loudness, to - EDGE);
    gain.gain.linearRampToValueAtTime(0, to);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(to);
  }
}
