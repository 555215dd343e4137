import { svg, type TemplateResult } from 'lit';

/** The shapes. Each has one meaning, so that colour is never alone. */
export type Shape =
  | 'triangle'
  | 'triangle-outline'
  | 'triangle-hatched'
  | 'diamond'
  | 'diamond-outline'
  | 'diamond-hatched'
  | 'square'
  | 'dashed'
  | 'disc'
  | 'ring'
  | 'dash'
  | 'tick';

const TRIANGLE = 'M8 1.6 15 14.2H1Z';
const DIAMOND = 'M8 1 15 8 8 15 1 8Z';
const line = (d: string) => svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"/>`;
const solid = (d: string) => svg`<path d=${d} fill="currentColor"/>`;

const SHAPES: Readonly<Record<Shape, TemplateResult | readonly TemplateResult[]>> = {
  triangle: solid(TRIANGLE),
  'triangle-outline': line(TRIANGLE),
  'triangle-hatched': [line(TRIANGLE), line('M4.6 9.5 8.6 13.6M6.4 6.2 12.6 13'), line('M2.6 12 4.6 13.8')],
  diamond: solid(DIAMOND),
  'diamond-outline': line(DIAMOND),
  'diamond-hatched': [line(DIAMOND), line('M4.4 5 11 11.6M6.6 3 13 9.4M2.6 7 9 13.4')],
  square: solid('M2 2h12v12H2Z'),
  dashed: [
    svg`<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.6 2"/>`,
    svg`<path d="M6.2 6.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3v.2" fill="none" stroke="currentColor" stroke-width="1.4"/>`,
    svg`<circle cx="8" cy="11.4" r=".9" fill="currentColor"/>`,
  ],
  disc: svg`<circle cx="8" cy="8" r="6" fill="currentColor"/>`,
  ring: svg`<circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
  dash: svg`<path d="M4 8h8" stroke="currentColor" stroke-width="1.8"/>`,
  tick: svg`<path d="M2 8.6 6.2 12.8 14 4" fill="none" stroke="currentColor" stroke-width="2.2"/>`,
};

export function mark(shape: Shape): TemplateResult<2> | TemplateResult {
  return svg`${SHAPES[shape]}`;
}
