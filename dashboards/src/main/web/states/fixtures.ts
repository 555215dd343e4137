import type { Alert, Board, Device, Grant, KnownPerson, Place, Session, Trouble, Visit } from '../api/views';
import type { Text } from '../words/text';

/** Invented views for the page of states. No real hall, no real person. */
export const NOW = '2026-11-24T06:03:27.000Z';
export const at = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
export const text = (zh: string, en: string): Text => ({ zh, en });

export const WANG = { subject: 'p-wang', name: '王芳' };
export const LI = { subject: 'p-li', name: '李卫' };
export const CASH_DOOR = { id: 'cash-door', name: text('收费区防盗安全门', 'Cash-area door') };
export const BOX_1 = { id: 'box-1', name: text('1 号款箱', 'Box 1') };

export const SESSION: Session = {
  login: 'guard',
  name: '李卫',
  subject: 'p-li',
  roles: ['guard', 'lead'],
  screen: 'guard-room',
  csrf: 'x',
  may: ['acknowledge', 'grant', 'register', 'reset', 'endVisit'],
};

export function alert(change: Partial<Alert> = {}): Alert {
  return {
    id: 17,
    seq: 900,
    kind: 'entry-without-grant',
    clauses: ['四.1.2', '四.2.4'],
    priority: 'high',
    state: 'unacknowledged',
    latched: false,
    needsReset: false,
    audience: ['guard-room', 'back-office', 'counter'],
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
    ...change,
  };
}

export const HOLD_UP = alert({
  id: 18,
  kind: 'hold-up',
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
  clauses: ['四.2.3'],
  priority: 'medium',
  sentence: text('收费区防盗安全门已开 60 秒,未关', 'Cash-area door open for 60 s and not closed'),
  action: text('请最后进入的人关好并锁上门。', 'Have the last person through close and lock it.'),
  occurredAt: at(-75),
  raisedAt: at(-15),
});

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
  priority: 'medium',
  late: true,
  clockTrusted: false,
  place: BOX_1,
  occurredAt: at(-1_900),
  raisedAt: at(-30),
  sentence: text('1 号款箱在 13:31 至 13:58 失联期间由关变为开', 'Box 1 changed from closed to open between 13:31 and 13:58, while unseen'),
  action: text('到自助服务区查看款箱,确认是否关好。', 'Look at the box in the self-service zone and see that it is closed.'),
});

const CASH = text('收费区', 'Cash area');
const SELF = text('自助服务区', 'Self-service zone');
const PUBLIC = text('公共区', 'Public area');

export function place(change: Partial<Place> & Pick<Place, 'id' | 'kind' | 'name'>): Place {
  return {
    zone: CASH,
    cashArea: false,
    position: null,
    lock: null,
    condition: null,
    since: at(-5_000),
    inside: null,
    trouble: false,
    devices: [`${change.id}-sensor`],
    ...change,
  };
}

export const PLACES: readonly Place[] = [
  place({ ...CASH_DOOR, kind: 'door', cashArea: true, position: 'closed', lock: 'locked', inside: 1 }),
  place({ id: 'hold-up-1', kind: 'hold-up-button', name: text('1 号柜台紧急按钮', 'Hold-up button 1'), condition: 'normal' }),
  place({ id: 'hold-up-2', kind: 'hold-up-button', name: text('2 号柜台紧急按钮', 'Hold-up button 2'), condition: 'normal' }),
  place({ id: 'supply', kind: 'supply', name: text('市电', 'Mains'), condition: 'normal' }),
  place({ ...BOX_1, kind: 'box', zone: SELF, cashArea: true, position: 'closed' }),
  place({ id: 'box-2', kind: 'box', name: text('2 号款箱', 'Box 2'), zone: SELF, cashArea: true, position: 'closed', trouble: true }),
  place({ id: 'self-lamp', kind: 'lamp', name: text('24 小时标识灯', '24-hour sign'), zone: SELF, condition: 'lit' }),
  place({ id: 'self-door', kind: 'door', name: text('自助区后门', 'Service door'), zone: SELF, position: 'closed', lock: 'not-observed' }),
  place({ id: 'front-door', kind: 'door', name: text('正门', 'Front door'), zone: PUBLIC, position: 'open', lock: 'unlocked' }),
  place({ id: 'emergency-lamp', kind: 'lamp', name: text('应急照明', 'Emergency light'), zone: PUBLIC, condition: 'dark' }),
  place({ id: 'extinguisher', kind: 'extinguisher', name: text('灭火器', 'Extinguisher'), zone: PUBLIC, devices: [], since: null }),
  place({ id: 'fire-panel', kind: 'fire-panel', name: text('火灾报警盘', 'Fire panel'), zone: PUBLIC, condition: 'normal' }),
];

export const DEVICES: readonly Device[] = PLACES.map((known, index) => ({
  id: `${known.id}-sensor`,
  name: text(`${known.name.zh} 传感器`, `${known.name.en} sensor`),
  format: index % 2 === 0 ? 'native' : 'zigbee2mqtt',
  state: known.trouble ? 'silent' : 'online',
  lastSeen: at(known.trouble ? -4_000 : -12),
  battery: index % 2 === 0 ? null : 81,
  tamper: index % 2 === 0 ? false : null,
  silentAfterSeconds: 900,
}));

export const TROUBLES: readonly Trouble[] = [
  {
    id: 4,
    seq: 700,
    kind: 'device-silent',
    about: { kind: 'device', id: 'box-2-sensor', name: text('2 号款箱 传感器', 'Box 2 sensor') },
    sentence: text('15 分钟没有收到信号,款箱状态以最后一次为准', 'Nothing heard for 15 min; the state shown is the last one heard'),
    since: at(-3_100),
    clearedAt: null,
    count: 1,
    excerpt: null,
  },
  {
    id: 5,
    seq: 720,
    kind: 'payload-refused',
    about: { kind: 'device', id: 'emergency-lamp-sensor', name: text('应急照明 传感器', 'Emergency light sensor') },
    sentence: text('收到看不懂的数据,未采用', 'Sent data that could not be read; not used'),
    since: at(-600),
    clearedAt: null,
    count: 3,
    excerpt: '{"contact":"maybe"}',
  },
  {
    id: 3,
    seq: 610,
    kind: 'mqtt-offline',
    about: { kind: 'hall', id: 'hall', name: text('MQTT 连接', 'MQTT link') },
    sentence: text('与消息服务器断开 40 秒', 'Broker link was down for 40 s'),
    since: at(-9_000),
    clearedAt: at(-8_960),
    count: 1,
    excerpt: null,
  },
];

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
    givenBy: WANG,
    givenAt: at(-300),
    ...change,
  };
}

export const GRANTS: readonly Grant[] = [
  grant(),
  grant({ id: 32, state: 'coming', holder: { class: 'escort', name: '押运 3 组', subject: null }, places: [BOX_1], from: at(7_200), until: at(9_000), purpose: '取出现金', escort: null }),
  grant({ id: 33, state: 'coming', holder: { class: 'superior', name: '陈建国', subject: null }, places: [CASH_DOOR], from: at(70_000), until: at(73_600), purpose: '安全检查', escort: WANG }),
  grant({ id: 30, kind: 'standing', holder: { class: 'cashier', name: '孙丽', subject: 'p-sun' }, places: [CASH_DOOR], until: null, purpose: '日常收费', escort: null }),
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
    register: null,
    ...change,
  };
}

export const VISITS: readonly Visit[] = [
  visit(),
  visit({ id: 52, kind: 'box', place: BOX_1, who: '孙丽', grant: null, state: 'to-register', since: at(-700), until: at(-640), registerBy: at(260) }),
  visit({ id: 53, kind: 'box', place: { id: 'box-2', name: text('2 号款箱', 'Box 2') }, who: null, matched: false, grant: null, state: 'register-overdue', since: at(-1_900), until: at(-1_800), registerBy: at(-900) }),
  visit({ id: 50, kind: 'box', who: '孙丽', state: 'registered', since: at(-20_000), until: at(-19_900), register: { by: WANG, at: at(-19_800), purpose: '取出现金', sealNo: 'A-20417', late: false } }),
  visit({ id: 49, state: 'left', since: at(-30_000), until: at(-29_000) }),
];

export const PEOPLE: readonly KnownPerson[] = [
  { ...WANG, roles: ['lead'] },
  { ...LI, roles: ['guard'] },
  { subject: 'p-sun', name: '孙丽', roles: ['cashier'] },
  { subject: 'p-zhou', name: '周敏', roles: ['facilities'] },
];

export function board(change: Partial<Board> = {}): Board {
  return {
    seq: 900,
    boot: 'b1',
    hall: { id: 'demo', name: text('示范供电营业厅', 'Demonstration hall'), timeZone: 'Asia/Shanghai' },
    clock: { at: NOW, trusted: true },
    links: [{ id: 'mqtt', name: text('传感网', 'Sensors'), state: 'online', since: at(-9_000), why: null }],
    alerts: [],
    troubles: TROUBLES,
    places: PLACES,
    devices: DEVICES,
    grants: GRANTS,
    visits: VISITS,
    people: PEOPLE,
    limits: { walkUpMinutes: 15 },
    ...change,
  };
}
