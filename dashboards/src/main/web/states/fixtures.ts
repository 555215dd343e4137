import type { Alert, Board, ClassRule, EntryRequest, Grant, KnownPerson, Session, Visit } from '../api/views';
import { DEVICES, PLACES, TROUBLES } from './hall-fixtures';
import { at, BOX_1, CASH_DOOR, LI, NOW, text, WANG } from './basics';

export * from './basics';
export * from './hall-fixtures';

export const SESSION: Session = {
  login: 'guard',
  name: '李卫',
  subject: 'p-li',
  roles: ['guard', 'lead'],
  screen: 'guard-room',
  csrf: 'x',
  may: ['acknowledge', 'ask', 'grant', 'grant-by-phone', 'break-glass', 'review', 'name-deputy', 'extend', 'attribute', 'hand-over', 'register', 'reset', 'end-visit', 'note', 'review-day', 'read-register', 'read-amounts', 'own-credentials'],
};

export function alert(change: Partial<Alert> = {}): Alert {
  return {
    id: 17,
    seq: 900,
    kind: 'entry-without-grant',
    name: text('无授权开门', 'Entry without a grant'),
    clauses: ['四.1.2', '四.2.4'],
    priority: 'high',
    state: 'unacknowledged',
    stage: null,
    latched: false,
    needsReset: false,
    audience: ['guard-room', 'back-office', 'counter'],
    calls: ['guard-room', 'back-office'],
    times: 1,
    lastAt: at(-42),
    certain: true,
    place: CASH_DOOR,
    raisedAt: at(-42),
    occurredAt: at(-43),
    late: false,
    clockTrusted: true,
    sentence: text('收费区防盗安全门 14:02:44 打开,没有匹配的授权', 'Cash-area door opened 14:02:44; no grant matched'),
    action: text('到收费区门口查看,问明来人和事由,并告知班长。', 'Go to the cash-area door, ask who and why, and tell the hall lead.'),
    facts: [
      { seq: 898, at: at(-43), text: text('门磁:收费区防盗安全门 打开', 'Contact: cash-area door opened') },
      { seq: 899, at: at(-43), text: text('前 10 秒内没有刷卡,也没有有效授权', 'No badge in the 10 s before, no live grant') },
      { seq: 900, at: at(-42), text: text('报警 17 号,已在保安室屏幕显示', 'Alert 17 raised, shown in the guard room') },
    ],
    acknowledged: null,
    returnedAt: null,
    closedAt: null,
    reset: null,
    told: [{ channel: 'board', receiver: { kind: 'screen', name: LI.name, screen: 'guard-room' }, at: at(-41) }],
    notJournaled: false,
    ...change,
  };
}

export const HOLD_UP = alert({
  id: 18,
  kind: 'hold-up',
  name: text('紧急报警', 'Hold-up'),
  clauses: ['四.2.2'],
  priority: 'critical',
  latched: true,
  needsReset: true,
  audience: ['guard-room', 'back-office'],
  place: { id: 'hold-up-2', name: text('2 号柜台紧急按钮', 'Hold-up button, counter 2') },
  sentence: text('2 号柜台紧急报警按钮 14:02:50 被按下', 'Hold-up button at counter 2 pressed 14:02:50'),
  action: text('立即报警 110。不要独自进入营业厅,按应急预案处理。', 'Call 110 now. Do not walk in alone; follow the plan.'),
  occurredAt: at(-37),
  raisedAt: at(-37),
});

export const DOOR_LEFT_OPEN = alert({
  id: 19,
  kind: 'door-left-open',
  name: text('门未关', 'Door left open'),
  clauses: ['四.2.3'],
  priority: 'medium',
  sentence: text('收费区防盗安全门已开 60 秒,未关', 'Cash-area door open for 60 s and not closed'),
  action: text('请最后进入的人关好并锁上门。', 'Have the last person through close and lock it.'),
  occurredAt: at(-75),
  raisedAt: at(-15),
});

export const NOT_JOURNALED = { ...HOLD_UP, id: 24, seq: 0, notJournaled: true, facts: [], told: [] };
export const AGAIN = alert({ id: 25, times: 3, lastAt: at(-5) });
export const GOING = alert({ id: 20, state: 'acknowledged', acknowledged: { ...LI, at: at(-20) } });
export const HOLD_UP_GOING = { ...HOLD_UP, id: 21, state: 'acknowledged' as const, acknowledged: { ...LI, at: at(-12) } };
export const RETURNED = alert({ ...DOOR_LEFT_OPEN, id: 22, state: 'returned', returnedAt: at(-8) });
export const CLOSED = alert({
  id: 16,
  state: 'closed',
  raisedAt: at(-4_000),
  occurredAt: at(-4_001),
  acknowledged: { ...LI, at: at(-3_950) },
  returnedAt: at(-3_900),
  closedAt: at(-3_900),
});
export const LATE = alert({
  id: 23,
  kind: 'changed-unseen',
  name: text('状态曾改变', 'Changed unseen'),
  priority: 'medium',
  late: true,
  clockTrusted: false,
  place: BOX_1,
  occurredAt: at(-1_900),
  raisedAt: at(-30),
  sentence: text('1 号款箱在 13:31 至 13:58 失联期间由关变为开', 'Box 1 changed from closed to open between 13:31 and 13:58, while unseen'),
  action: text('到自助服务区查看款箱,确认是否关好。', 'Look at the box in the self-service zone and see that it is closed.'),
});

export function grant(change: Partial<Grant> = {}): Grant {
  return {
    id: 31,
    seq: 800,
    state: 'live',
    kind: 'visit',
    holder: { class: 'repair', name: '赵强(安达维保)', subject: null },
    places: [CASH_DOOR, BOX_1],
    from: at(-300),
    until: at(600),
    purpose: '设备维修',
    escort: LI,
    people: 1,
    document: '工作证 3192',
    seals: null,
    givenBy: WANG,
    givenAt: at(-300),
    visit: null,
    manner: 'lead',
    review: 'none',
    request: null,
    contact: null,
    superior: null,
    ...change,
  };
}

export function request(change: Partial<EntryRequest> = {}): EntryRequest {
  return {
    id: 41,
    seq: 880,
    state: 'open',
    holder: { class: 'repair', name: '赵强(安达维保)', subject: null },
    places: [CASH_DOOR, BOX_1],
    from: at(-40),
    until: at(860),
    purpose: '自助机吞卡维修',
    escort: WANG,
    people: 2,
    document: '工作证 3192',
    seals: null,
    askedBy: { subject: 'p-sun', name: '孙丽' },
    askedAt: at(-40),
    awaits: 'lead',
    endorsedBy: null,
    answeredBy: null,
    answeredAt: null,
    reason: null,
    grant: null,
    ...change,
  };
}

const OWN = { askedBy: LI, holder: { class: 'staff' as const, name: LI.name, subject: LI.subject }, places: [CASH_DOOR], escort: null, people: 1, document: null, purpose: '更换打印纸' };
export const OWN_REQUESTS: readonly EntryRequest[] = [
  request({ ...OWN, id: 42 }),
  request({ ...OWN, id: 43, state: 'granted', answeredBy: WANG, answeredAt: at(-20), grant: 31 }),
  request({ ...OWN, id: 44, state: 'declined', answeredBy: WANG, answeredAt: at(-90), reason: '请营业结束后再来' }),
  request({ ...OWN, id: 45, state: 'withdrawn', answeredAt: at(-200) }),
  request({ ...OWN, id: 46, state: 'lapsed', answeredAt: at(-600) }),
];

export const CLASSES: readonly ClassRule[] = [
  { class: 'cashier', approvers: 'lead-or-deputy', escort: false, document: false, stayMinutes: 720, extensionMinutes: 60, byPhone: true },
  { class: 'staff', approvers: 'lead-or-deputy', escort: false, document: false, stayMinutes: 30, extensionMinutes: 30, byPhone: true },
  { class: 'superior', approvers: 'lead-or-deputy', escort: true, document: true, stayMinutes: 60, extensionMinutes: 30, byPhone: true },
  { class: 'repair', approvers: 'lead-or-deputy', escort: true, document: true, stayMinutes: 120, extensionMinutes: 60, byPhone: true },
  { class: 'police', approvers: 'lead-or-deputy', escort: true, document: true, stayMinutes: 120, extensionMinutes: 60, byPhone: true },
  { class: 'cleaning', approvers: 'lead-or-deputy', escort: true, document: false, stayMinutes: 60, extensionMinutes: 30, byPhone: false },
  { class: 'escort', approvers: 'lead-or-deputy', escort: false, document: true, stayMinutes: 30, extensionMinutes: 15, byPhone: false },
];

export const GRANTS: readonly Grant[] = [
  grant(),
  grant({ id: 32, state: 'coming', holder: { class: 'escort', name: '押运 3 组', subject: null }, places: [BOX_1], from: at(7_200), until: at(9_000), purpose: '取出现金', escort: null }),
  grant({ id: 33, state: 'coming', holder: { class: 'superior', name: '陈建国', subject: null }, places: [CASH_DOOR], from: at(70_000), until: at(73_600), purpose: '安全检查', escort: WANG }),
  grant({ id: 30, kind: 'standing', holder: { class: 'cashier', name: '孙丽', subject: 'p-sun' }, places: [CASH_DOOR], until: at(30_000), purpose: '日常收费', escort: null }),
  grant({ id: 29, state: 'used', from: at(-9_000), until: at(-8_100) }),
  grant({ id: 28, state: 'revoked', holder: { class: 'staff', name: '周敏', subject: 'p-zhou' }, from: at(-12_000), until: at(-11_100), purpose: '保洁' }),
];

export function visit(change: Partial<Visit> = {}): Visit {
  return {
    id: 51,
    seq: 850,
    kind: 'cash-area',
    place: CASH_DOOR,
    grant: 31,
    matched: true,
    who: '赵强(安达维保)',
    since: at(-252),
    until: null,
    state: 'inside',
    registerBy: null,
    person: null,
    stayUntil: null,
    exceeded: false,
    register: null,
    ...change,
  };
}

export const VISITS: readonly Visit[] = [
  visit({ stayUntil: at(6_948) }),
  visit({ id: 54, person: LI, since: at(-9_000), stayUntil: at(-1_800), exceeded: true }),
  visit({ id: 52, kind: 'box', place: BOX_1, who: '孙丽', grant: null, state: 'to-register', since: at(-700), until: at(-640), registerBy: at(260) }),
  visit({ id: 53, kind: 'box', place: { id: 'box-2', name: text('2 号款箱', 'Box 2') }, who: null, matched: false, grant: null, state: 'register-overdue', since: at(-1_900), until: at(-1_800), registerBy: at(-900) }),
  visit({ id: 50, kind: 'box', who: '孙丽', state: 'registered', since: at(-20_000), until: at(-19_900), register: { by: WANG, at: at(-19_800), purpose: '取出现金', sealNo: 'A-20417', amount: '12500.00', people: 2, late: false } }),
  visit({ id: 49, state: 'left', since: at(-30_000), until: at(-29_000) }),
];

export const PEOPLE: readonly KnownPerson[] = [
  { ...WANG, roles: ['lead'] },
  { ...LI, roles: ['guard'] },
  { subject: 'p-chen', name: '陈建国', roles: ['leadership'] },
  { subject: 'p-he', name: '何静', roles: ['deputy'] },
  { subject: 'p-sun', name: '孙丽', roles: ['cashier'] },
  { subject: 'p-zhou', name: '周敏', roles: ['facilities'] },
];

export function board(change: Partial<Board> = {}): Board {
  return {
    seq: 900,
    boot: 'b1',
    journal: 'j1',
    hall: { id: 'demo', name: text('示范供电营业厅', 'Demonstration hall'), timeZone: 'Asia/Shanghai' },
    clock: { at: NOW, trusted: true },
    links: [{ id: 'mqtt', name: text('传感网', 'Sensors'), state: 'online', since: at(-9_000), why: null }],
    alerts: [],
    troubles: TROUBLES,
    places: PLACES,
    devices: DEVICES,
    requests: [],
    grants: GRANTS,
    visits: VISITS,
    people: PEOPLE,
    limits: { walkUpMinutes: 15, nameChars: 60, purposeChars: 200, reasonChars: 300, sealChars: 60, longestMinutes: 1_440, classes: CLASSES },
    ...change,
  };
}
