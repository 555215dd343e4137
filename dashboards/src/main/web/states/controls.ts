import { html } from 'lit';
import { Problem } from '../api/problem';
import '../guard/hg-board';
import type { SoundState } from '../guard/alarm-sound';
import '../guard/hg-keys';
import '../entry/hg-entry-form';
import '../lead/hg-register-form';
import * as f from './fixtures';
import type { Section } from './sections';

const refuse = () => Promise.reject(new Problem(409, f.text('日志正忙,未记录,请再按一次。', 'The journal is busy; nothing was recorded. Press again.')));
const forever = () => new Promise<void>(() => {});
export const acts: Section = {
  component: 'hg-act, hg-confirm, hg-done, hg-empty',
  cases: [
    { name: 'plain', shows: html`<hg-act label="OK" action="x"></hg-act>` },
    { name: 'primary', shows: html`<hg-act look="primary" label="OK" action="x" hint="A"></hg-act>` },
    { name: 'big', shows: html`<hg-act look="big" label="OK" action="x" hint="A"></hg-act>` },
    { name: 'sending', shows: html`<hg-act label="OK" action="x" data-press .run=${forever}></hg-act>` },
    { name: 'refused', shows: html`<hg-act label="OK" action="x" data-press .run=${refuse}></hg-act>` },
    { name: 'confirm', shows: html`<hg-confirm label="OK" question="?" yes="Yes" no="No" action="x"></hg-confirm>` },
    { name: 'done', shows: html`<hg-done sentence="14:03:10"></hg-done>` },
    { name: 'empty', shows: html`<hg-empty heading="–" teach="…"></hg-empty>` },
  ],
};

const SOUNDS: readonly SoundState[] = ['on', 'muted', 'blocked', 'none'];
export const health: Section = {
  component: 'hg-lost, hg-sound, hg-foot, hg-tabs',
  cases: [
    { name: 'lost', wide: true, shows: html`<hg-lost .since=${new Date(f.at(-12))}></hg-lost>` },
    { name: 'unwritten', wide: true, shows: html`<hg-unwritten></hg-unwritten>` },
    ...SOUNDS.map((state) => ({ name: `sound-${state}`, shows: html`<hg-sound .state=${state}></hg-sound>` })),
    { name: 'foot', wide: true, shows: html`<hg-foot .board=${f.board()} .session=${f.SESSION} sound="on"></hg-foot>` },
    { name: 'tabs', shows: html`<hg-tabs .board=${f.board({ alerts: [f.HOLD_UP, f.alert()] })} tab="alerts"></hg-tabs>` },
  ],
};

export const forms: Section = {
  component: 'hg-entry-form, hg-register-form, hg-place-sheet, hg-keys',
  cases: [
    ...(['ask', 'give', 'break-glass'] as const).map((mode) => ({
      name: mode,
      wide: true,
      shows: html`<hg-entry-form mode=${mode} .board=${f.board()} .session=${f.SESSION}></hg-entry-form>`,
    })),
    { name: 'register-form', wide: true, shows: html`<hg-register-form .visit=${f.VISITS[1]}></hg-register-form>` },
    { name: 'place-sheet', shows: html`<hg-place-sheet .place=${f.PLACES[5]} .devices=${f.DEVICES}></hg-place-sheet>` },
    { name: 'keys', shows: html`<hg-keys></hg-keys>` },
  ],
};
