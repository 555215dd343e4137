import type { Device, Place, Trouble } from '../api/views';
import { at, BOX_1, CASH_DOOR, text } from './basics';

const CASH = text('收费区', 'Cash area');
const SELF = text('自助服务区', 'Self-service zone');
const PUBLIC = text('公共区', 'Public area');

export function place(change: Partial<Place> & Pick<Place, 'id' | 'kind' | 'name'>): Place {
  return {
    zone: CASH,
    cashArea: false,
    position: null,
    lastPosition: null,
    lock: null,
    lastLock: null,
    condition: null,
    lastCondition: null,
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
