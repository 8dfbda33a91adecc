import type { Locale } from './locale.js';

// China keeps one zone without summer time, so that adding eight hours is exact; phone engines may lack `Intl`.
const shanghaiOffset = 8 * 60 * 60 * 1000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const shanghai = (at: string | Date): Date => new Date(new Date(at).getTime() + shanghaiOffset);

const dayWords = (locale: Locale, wall: Date): string => {
  const weekday = weekdays[locale][wall.getUTCDay()];
  const date = wall.getUTCDate();
  return locale === 'zh-CN'
    ? `${wall.getUTCMonth() + 1}月${date}日 ${weekday}`
    : `${weekday} ${date} ${months[wall.getUTCMonth()]}`;
};

/** An instant as people in Ningbo read it: 11月21日 周六 14:05, or Sat 21 Nov, 14:05. */
export function formatInstant(locale: Locale, at: string | Date): string {
  const wall = shanghai(at);
  const time = `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
  return `${dayWords(locale, wall)}${locale === 'zh-CN' ? ' ' : ', '}${time}`;
}

/** The same with its year, for documents and the officer's desk: 2026年11月21日 周六 14:05. */
export function formatInstantInFull(locale: Locale, at: string | Date): string {
  const wall = shanghai(at);
  const time = `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
  const year = wall.getUTCFullYear();
  return locale === 'zh-CN'
    ? `${year}年${dayWords(locale, wall)} ${time}`
    : `${dayWords(locale, wall)} ${year}, ${time}`;
}

/** A calendar day such as 2026-11-21: 11月21日 周六, or Sat 21 Nov. */
export const formatDay = (locale: Locale, on: string): string => dayWords(locale, new Date(`${on}T00:00:00.000Z`));

/** A calendar day of another year, without its weekday: 2031年3月15日, or 15 Mar 2031. */
export function formatDate(locale: Locale, on: string): string {
  const date = new Date(`${on}T00:00:00.000Z`);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return locale === 'zh-CN' ? `${year}年${month + 1}月${dayOfMonth}日` : `${dayOfMonth} ${months[month]} ${year}`;
}

/** Time of day alone: 14:05. */
export function formatTime(at: string | Date): string {
  const wall = shanghai(at);
  return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
}

/** Remaining time as words, rounded down so that nobody is promised more than he has. */
export function formatRemaining(locale: Locale, until: string | Date, now: Date): string {
  const left = new Date(until).getTime() - now.getTime();
  const zh = locale === 'zh-CN';
  if (left <= 0) return zh ? '已到期' : 'time is up';
  const words = (count: number, zhUnit: string, unit: string): string =>
    zh ? `还有 ${count} ${zhUnit}` : `${count} ${unit}${count === 1 ? '' : 's'} left`;
  if (left >= day) return words(Math.floor(left / day), '天', 'day');
  if (left >= hour) return words(Math.floor(left / hour), '小时', 'hour');
  if (left >= minute) return words(Math.floor(left / minute), '分钟', 'minute');
  return zh ? '不到 1 分钟' : 'less than a minute left';
}

/** A running clock from whole seconds: 2:05, or 1:02:05. */
export function formatStopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : minutes}:${twoDigits(whole % 60)}`;
}

/** Money from whole fen: ¥150.00, with thousands apart; integer arithmetic alone. */
export function formatMoney(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('money is a whole number of fen');
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}¥${yuan}.${digits.slice(-2)}`;
}
