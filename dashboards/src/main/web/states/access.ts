import { html } from 'lit';
import '../lead/hg-answer';
import '../lead/hg-grants';
import '../lead/hg-requests';
import '../lead/hg-review';
import * as f from './fixtures';
import type { Section } from './sections';

const PHONE_ONLY = ['grant-by-phone'] as const;
const ENDORSE_ONLY = ['endorse'] as const;

export const access: Section = {
  component: 'hg-answer, hg-requests, hg-review',
  cases: [
    { name: 'answer', shows: html`<hg-answer .request=${f.request()} .people=${f.PEOPLE} .may=${f.SESSION.may} byPhone></hg-answer>` },
    { name: 'answer-by-phone', shows: html`<hg-answer .request=${f.request()} .people=${f.PEOPLE} .may=${PHONE_ONLY} byPhone></hg-answer>` },
    { name: 'answer-superior', shows: html`<hg-answer .request=${f.request({ awaits: 'superior' })} .people=${f.PEOPLE} .may=${ENDORSE_ONLY}></hg-answer>` },
    { name: 'answer-endorsed', shows: html`<hg-answer .request=${f.request({ endorsedBy: f.WANG })} .people=${f.PEOPLE} .may=${f.SESSION.may}></hg-answer>` },
    { name: 'before-the-lead', shows: html`<hg-requests watching .requests=${[f.request({ awaits: 'superior' })]}></hg-requests>` },
    { name: 'own', shows: html`<hg-requests .requests=${f.OWN_REQUESTS}></hg-requests>` },
    { name: 'review-due', shows: html`<hg-review .session=${f.SESSION} .grant=${f.grant({ manner: 'break-glass', review: 'due', givenBy: f.WANG })}></hg-review>` },
    { name: 'review-overdue', shows: html`<hg-review .session=${f.SESSION} .grant=${f.grant({ manner: 'break-glass', review: 'overdue', givenBy: f.LI })}></hg-review>` },
    { name: 'remote-due', shows: html`<hg-review .session=${f.SESSION} .grant=${f.grant({ manner: 'remote', review: 'due', contact: f.LI })}></hg-review>` },
    { name: 'grants-waiting', tall: true, shows: html`<hg-grants .requests=${[f.request()]} .grants=${f.GRANTS} .people=${f.PEOPLE} .classes=${f.CLASSES} .session=${f.SESSION}></hg-grants>` },
  ],
};
