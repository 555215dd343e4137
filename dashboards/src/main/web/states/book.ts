import { html } from 'lit';
import type { BookLine } from '../api/register';
import type { Member } from '../api/people';
import '../kiosk/hg-kiosk-ask';
import '../kiosk/hg-pin-pad';
import '../lead/hg-duty';
import '../lead/hg-visit-tools';
import '../login/hg-proof';
import '../login/hg-setup';
import '../people/hg-own';
import '../people/hg-people';
import '../register/hg-book';
import * as f from './fixtures';
import type { Section } from './sections';

export function bookLine(change: Partial<BookLine> = {}): BookLine {
  return {
    line: 812,
    kind: 'box',
    place: f.BOX_1,
    way: 'entry',
    taken: f.text('与授权相符', 'a grant was matched'),
    opened: f.at(-9_000),
    clockTrusted: true,
    holderClass: 'cashier',
    holder: '孙丽',
    person: { subject: 'p-sun', name: '孙丽' },
    document: null,
    people: 2,
    escort: null,
    purpose: '取出现金',
    seal: 'A-20417',
    amount: '12500.00',
    bookedSeals: null,
    grant: { id: 31, by: f.WANG, at: f.at(-9_300), manner: 'lead', askedBy: f.LI, askedAt: f.at(-9_400) },
    end: { at: f.at(-8_900), mark: 'sensor', by: null },
    registered: { ...f.WANG, at: f.at(-8_700) },
    late: false,
    deviations: [],
    notes: [],
    reviewed: null,
    marks: { opened: 'sensor', end: 'sensor', holder: 'inferred', person: 'sensor', purpose: 'declared', seal: 'declared', amount: 'declared', people: 'declared' },
    facts: [790, 798, 811, 812, 840],
    ...change,
  };
}

const DEVIATING = bookLine({
  line: 813,
  place: f.CASH_DOOR,
  kind: 'cash-area',
  way: 'unaccounted',
  taken: f.text('没有对应的授权', 'no grant matched'),
  holder: null,
  holderClass: null,
  person: null,
  end: null,
  grant: null,
  purpose: null,
  amount: null,
  seal: null,
  people: null,
  registered: null,
  deviations: [
    { kind: 'no-grant', text: f.text('没有对应的授权', 'no grant matched') },
    { kind: 'not-registered', text: f.text('到时未登记', 'not registered in time') },
  ],
  notes: [{ kind: 'dispute', text: f.text('异议', 'dispute'), by: f.LI, at: f.at(-600), words: '当时在保安室', person: null }],
  marks: { opened: 'sensor' },
});

const MEMBER: Member = {
  subject: 'p-sun',
  name: '孙丽',
  roles: ['cashier'],
  active: true,
  login: 'sun',
  credentials: [
    { id: 'c1', kind: 'badge', scopes: [], since: f.at(-900_000) },
    { id: 'c2', kind: 'pin', scopes: [], since: f.at(-900_000), ended: 'replaced' },
  ],
};

export const book: Section = {
  component: 'hg-book-line, hg-book-search, hg-book-paper',
  cases: [
    { name: 'line', wide: true, shows: html`<hg-book-line .line=${bookLine()} .may=${f.SESSION.may}></hg-book-line>` },
    { name: 'line-open', wide: true, shows: html`<hg-book-line open .line=${bookLine()} .may=${f.SESSION.may} .people=${f.PEOPLE}></hg-book-line>` },
    { name: 'line-deviating', wide: true, shows: html`<hg-book-line open .line=${DEVIATING} .may=${f.SESSION.may} .people=${f.PEOPLE}></hg-book-line>` },
    { name: 'search', wide: true, shows: html`<hg-book-search .board=${f.board()}></hg-book-search>` },
    { name: 'paper', wide: true, shows: html`<hg-book-paper .board=${f.board()}></hg-book-paper>` },
  ],
};

export const members: Section = {
  component: 'hg-member, hg-roles, hg-once, hg-own, hg-setup',
  cases: [
    { name: 'member', wide: true, shows: html`<hg-member open .member=${MEMBER}></hg-member>` },
    { name: 'left', wide: true, shows: html`<hg-member .member=${{ ...MEMBER, active: false, roles: [] }}></hg-member>` },
    { name: 'roles', wide: true, shows: html`<hg-roles .chosen=${['cashier', 'deputy']}></hg-roles>` },
    { name: 'once', wide: true, shows: html`<hg-once heading="–" .secrets=${['k7mq-29xd-p0ra-8vtn']}></hg-once>` },
    { name: 'own', wide: true, shows: html`<hg-own .session=${f.SESSION}></hg-own>` },
    { name: 'setup', wide: true, shows: html`<hg-setup .hall=${{ ...f.board().hall, version: '0', demo: null }}></hg-setup>` },
  ],
};

export const atDoor: Section = {
  component: 'hg-pin-pad, hg-kiosk-ask, hg-visit-tools, hg-proof',
  cases: [
    { name: 'pin-pad', shows: html`<hg-pin-pad></hg-pin-pad>` },
    { name: 'kiosk-ask', shows: html`<hg-kiosk-ask place="cash-door" .person=${{ outcome: 'identified', name: '孙丽', sentence: f.text('', '') }}></hg-kiosk-ask>` },
    { name: 'visit-tools', shows: html`<hg-visit-tools .visit=${f.VISITS[0]} .may=${f.SESSION.may} .people=${f.PEOPLE} extension="60"></hg-visit-tools>` },
    { name: 'proof', shows: html`<hg-proof shown></hg-proof>` },
  ],
};
