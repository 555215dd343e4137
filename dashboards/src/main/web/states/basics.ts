import type { Text } from '../words/text';

/** Invented views for the page of states. No real hall, no real person. */
export const NOW = '2026-11-24T06:03:27.000Z';
export const at = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
export const text = (zh: string, en: string): Text => ({ zh, en });

export const WANG = { subject: 'p-wang', name: '王芳' };
export const LI = { subject: 'p-li', name: '李卫' };
export const CASH_DOOR = { id: 'cash-door', name: text('收费区防盗安全门', 'Cash-area door') };
export const BOX_1 = { id: 'box-1', name: text('1 号款箱', 'Box 1') };
