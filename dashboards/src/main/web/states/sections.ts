import { html, type TemplateResult } from 'lit';
import type { Alert, Place } from '../api/views';
import '../guard/hg-alerts';
import '../guard/hg-board';
import type { Look } from '../shared/looks';
import { access } from './access';
import { atDoor, book, members } from './book';
import { acts, forms, health } from './controls';
import * as f from './fixtures';

export interface Case {
  readonly name: string;
  readonly shows: TemplateResult;
  readonly wide?: boolean;
  readonly tall?: boolean;
}

export interface Section {
  readonly component: string;
  readonly cases: readonly Case[];
}

const LOOKS: readonly Look[] = ['hold-up', 'critical', 'high', 'medium', 'trouble', 'unknown', 'due', 'overdue', 'fine', 'closed', 'done'];
const HUES = ['critical', 'high', 'medium'] as const;

const states: Section = {
  component: 'hg-state',
  cases: [
    ...LOOKS.map((look) => ({ name: look, shows: html`<hg-state look=${look}></hg-state>` })),
    ...HUES.map((hue) => ({ name: `going-${hue}`, shows: html`<hg-state look="going" hue=${hue}></hg-state>` })),
    ...HUES.map((hue) => ({ name: `returned-${hue}`, shows: html`<hg-state look="returned" hue=${hue}></hg-state>` })),
  ],
};

const times: Section = {
  component: 'hg-elapsed, hg-countdown',
  cases: [
    { name: 'elapsed-seconds', shows: html`<hg-elapsed from=${f.at(-42)}></hg-elapsed>` },
    { name: 'elapsed-hours', shows: html`<hg-elapsed from=${f.at(-12_000)}></hg-elapsed>` },
    { name: 'elapsed-days', shows: html`<hg-elapsed from=${f.at(-260_000)}></hg-elapsed>` },
    { name: 'countdown-left', shows: html`<hg-countdown until=${f.at(260)}></hg-countdown>` },
    { name: 'countdown-late', shows: html`<hg-countdown until=${f.at(-900)}></hg-countdown>` },
  ],
};

const rows: readonly [string, Alert][] = [
  ['critical', f.HOLD_UP],
  ['high', f.alert()],
  ['medium', f.DOOR_LEFT_OPEN],
  ['going', f.GOING],
  ['going-critical', f.HOLD_UP_GOING],
  ['returned', f.RETURNED],
  ['late', f.LATE],
  ['not-journaled', f.NOT_JOURNALED],
  ['again', f.AGAIN],
  ['closed', f.CLOSED],
];
const alertRows: Section = {
  component: 'hg-alert-row',
  cases: rows.map(([name, alert]) => ({ name, shows: html`<hg-alert-row .alert=${alert}></hg-alert-row>` })),
};

const decisions: Section = {
  component: 'hg-decision',
  cases: [
    ...rows
      .filter(([, alert]) => alert.state === 'unacknowledged' || alert.state === 'returned')
      .map(([name, alert]) => ({ name, tall: true, shows: html`<hg-decision .alert=${alert} .mayAcknowledge=${true}></hg-decision>` })),
    { name: 'may-not', tall: true, shows: html`<hg-decision .alert=${f.alert()}></hg-decision>` },
  ],
};

const RESET_ALERT: Alert = {
  ...f.HOLD_UP_GOING,
  state: 'closed',
  closedAt: f.at(-2),
  reset: { ...f.WANG, at: f.at(-2), reason: '误碰,已当面核实' },
};
const details: Section = {
  component: 'hg-alert-detail',
  cases: [
    ['unacknowledged', f.alert()] as const,
    ['needs-reset', f.HOLD_UP_GOING] as const,
    ['late-untrusted', f.LATE] as const,
    ['reset', RESET_ALERT] as const,
  ].map(([name, alert]) => ({
    name,
    shows: html`<hg-alert-detail .alert=${alert} .session=${f.SESSION}></hg-alert-detail>`,
  })),
};

const panel = (alerts: readonly Alert[], chosen: number | null = null, done = '') =>
  html`<hg-alerts .alerts=${alerts} .session=${f.SESSION} .chosen=${chosen} done=${done}></hg-alerts>`;
const alertPanels: Section = {
  component: 'hg-alerts',
  cases: [
    { name: 'calm', tall: true, shows: panel([f.CLOSED]) },
    { name: 'hold-up', tall: true, shows: panel([f.alert(), f.HOLD_UP, f.DOOR_LEFT_OPEN, f.GOING]) },
    { name: 'one', tall: true, shows: panel([f.alert()]) },
    { name: 'going', tall: true, shows: panel([f.GOING, f.HOLD_UP_GOING, f.CLOSED]) },
  ],
};

const door = (change: Partial<Place>, alert: Alert | null = null) =>
  html`<hg-door .place=${f.place({ ...f.CASH_DOOR, kind: 'door', cashArea: true, ...change })} .alert=${alert}></hg-door>`;
const doors: Section = {
  component: 'hg-door',
  cases: [
    { name: 'closed-locked', shows: door({ position: 'closed', lock: 'locked' }) },
    { name: 'closed-unlocked', shows: door({ position: 'closed', lock: 'unlocked' }) },
    { name: 'lock-not-observed', shows: door({ position: 'closed', lock: 'not-observed' }) },
    { name: 'open', shows: door({ position: 'open', lock: 'unlocked', inside: 2 }) },
    { name: 'open-alert', shows: door({ position: 'open', lock: 'unlocked' }, f.alert()) },
    { name: 'open-medium', shows: door({ position: 'open', lock: 'unlocked' }, f.DOOR_LEFT_OPEN) },
    { name: 'unknown', shows: door({ position: 'unknown', lastPosition: 'closed', lock: 'unknown' }) },
    { name: 'trouble', shows: door({ position: 'closed', lock: 'locked', trouble: true }) },
  ],
};

const thing = (change: Partial<Place> & Pick<Place, 'kind'>, alert: Alert | null = null) =>
  html`<hg-place .place=${f.place({ id: 'thing', name: f.BOX_1.name, ...change })} .alert=${alert}></hg-place>`;
const places: Section = {
  component: 'hg-place',
  cases: [
    { name: 'box-closed', shows: thing({ kind: 'box', position: 'closed', cashArea: true }) },
    { name: 'box-open', shows: thing({ kind: 'box', position: 'open', cashArea: true }) },
    { name: 'box-alert', shows: thing({ kind: 'box', position: 'open', cashArea: true }, f.alert()) },
    { name: 'button-normal', shows: thing({ kind: 'hold-up-button', condition: 'normal', name: f.HOLD_UP.place.name }) },
    { name: 'button-active', shows: thing({ kind: 'hold-up-button', condition: 'active', name: f.HOLD_UP.place.name }, f.HOLD_UP) },
    { name: 'lamp-lit', shows: thing({ kind: 'lamp', condition: 'lit', name: f.text('标识灯', 'Sign') }) },
    { name: 'lamp-dark', shows: thing({ kind: 'lamp', condition: 'dark', name: f.text('标识灯', 'Sign') }) },
    { name: 'supply-lost', shows: thing({ kind: 'supply', condition: 'lost', name: f.text('市电', 'Mains') }) },
    { name: 'fire-panel', shows: thing({ kind: 'fire-panel', condition: 'active', name: f.text('火灾报警盘', 'Fire panel') }) },
    { name: 'unobserved', shows: thing({ kind: 'extinguisher', name: f.text('灭火器', 'Extinguisher') }) },
  ],
};

const plans: Section = {
  component: 'hg-plan',
  cases: [
    { name: 'hall', wide: true, shows: html`<hg-plan .places=${f.PLACES} .alerts=${[]}></hg-plan>` },
    { name: 'empty', shows: html`<hg-plan .places=${[]} .alerts=${[]}></hg-plan>` },
  ],
};

const lists: Section = {
  component: 'hg-visits, hg-grants, hg-troubles',
  cases: [
    { name: 'visits', shows: html`<hg-visits .visits=${f.VISITS} .grants=${f.GRANTS} .people=${f.PEOPLE} .classes=${f.CLASSES} .may=${f.SESSION.may}></hg-visits>` },
    { name: 'visits-done', shows: html`<hg-visits .visits=${[]} .may=${[]} done="✓ 14:03:10"></hg-visits>` },
    { name: 'grants', shows: html`<hg-grants .grants=${f.GRANTS} .session=${f.SESSION}></hg-grants>` },
    { name: 'grants-empty', shows: html`<hg-grants .grants=${[]} .session=${f.SESSION}></hg-grants>` },
    { name: 'troubles', shows: html`<hg-troubles .troubles=${f.TROUBLES}></hg-troubles>` },
    { name: 'troubles-empty', shows: html`<hg-troubles .troubles=${[]}></hg-troubles>` },
  ],
};

export const SECTIONS: readonly Section[] = [
  states,
  times,
  alertRows,
  decisions,
  details,
  alertPanels,
  doors,
  places,
  plans,
  lists,
  access,
  book,
  members,
  atDoor,
  acts,
  health,
  forms,
];
