import { language } from './language';
import { hallClock } from '../shared/clock';

type Moment = Date | string;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name}/${locale}/${hallClock.zone}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { ...options, timeZone: hallClock.zone });
    formats.set(key, known);
  }
  return known;
}

const asDate = (moment: Moment): Date => (typeof moment === 'string' ? new Date(moment) : moment);

/** 14:03:27, hall time. */
export function clockTime(moment: Moment): string {
  return format('time', 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(asDate(moment));
}

/** 2026-11-24, hall time. */
export function dayOf(moment: Moment): string {
  return format('day', 'sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(asDate(moment));
}

/** 11月24日 星期二 / Tue 24 Nov. */
export function dayWords(moment: Moment): string {
  const zh = language.now === 'zh';
  return format('words', zh ? 'zh-CN' : 'en-GB', {
    weekday: 'short',
    month: zh ? 'long' : 'short',
    day: 'numeric',
  })
    .format(asDate(moment))
    .replace(',', '');
}

/** The time today, with the day when it is another one. */
export function when(moment: Moment): string {
  const date = asDate(moment);
  if (dayOf(date) === dayOf(hallClock.now())) {
    return clockTime(date);
  }
  const zh = language.now === 'zh';
  const day = format('short', zh ? 'zh-CN' : 'en-GB', { month: zh ? 'long' : 'short', day: 'numeric' }).format(date);
  return `${day} ${clockTime(date)}`;
}

/** As {@link when}, to the minute: for limits a person set. */
export function untilWhen(moment: Moment): string {
  return when(moment).replace(/:\d\d$/, '');
}

/** 0:42, 12:07, 3:12:07; days in words. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const days = Math.floor(seconds / 86_400);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor((seconds % 86_400) / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  if (days > 0) {
    return language.now === 'zh' ? `${days} 天 ${hours} 小时` : `${days} d ${hours} h`;
  }
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** Round spans in words: 90 s, 5 min, 26 h. */
export function inWords(seconds: number): string {
  const zh = language.now === 'zh';
  if (seconds < 120) {
    return zh ? `${seconds} 秒` : `${seconds} s`;
  }
  if (seconds < 7_200) {
    return zh ? `${Math.round(seconds / 60)} 分钟` : `${Math.round(seconds / 60)} min`;
  }
  return zh ? `${Math.round(seconds / 3_600)} 小时` : `${Math.round(seconds / 3_600)} h`;
}

export function since(moment: Moment): number {
  return hallClock.now().getTime() - asDate(moment).getTime();
}

/** The value of a datetime-local field, in hall time. */
export function toField(moment: Moment): string {
  return `${dayOf(moment)}T${clockTime(moment).slice(0, 5)}`;
}

/** What a datetime-local field says, read as hall time. */
export function fromField(value: string): Date {
  const asUtc = Date.parse(`${value}:00Z`);
  const shift = (at: number) => Date.parse(`${dayOf(new Date(at))}T${clockTime(new Date(at))}Z`) - at;
  const first = asUtc - shift(asUtc);
  return new Date(asUtc - shift(first));
}
