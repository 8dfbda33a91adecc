import { type Day, endOfDay, startOfDay } from '@yilu/kernel';

const shanghaiOffsetMs = 8 * 3_600_000;

/** An instant as clients expect it: the city's own offset, no fractions of a second. */
export const w3cInstant = (at: Date): string =>
  `${new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 19)}+08:00`;

/** The last second of a day, for what is expected by that day. */
export const w3cEndOfDay = (day: Day): string => w3cInstant(new Date(endOfDay(day).getTime() - 1000));

const form = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+ -]\d{2}:?\d{2})?)?$/i;

const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/**
 * Reads a date or an instant. A plus sign that a client forgot to encode comes as a space; what names no offset is meant
 * in the city's own. Undefined where it is none.
 */
export function instantIn(text: string): Date | undefined {
  const [, day, minutes, seconds = '00', offset] = form.exec(text.trim()) ?? [];
  if (!day || !isDay(day)) return undefined;
  if (!minutes) return startOfDay(day);
  const zone = (offset ?? '+08:00').replace(' ', '+').toUpperCase();
  const at = new Date(`${day}T${minutes}:${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
