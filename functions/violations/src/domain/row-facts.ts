import type { RecordView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { cited, isCitation } from '@yilu/law/violations/citation';
import { cityFines, usualFine } from '@yilu/law/violations/city-fines';
import { tableEffectiveFrom, violationOf } from '@yilu/law/violations/table';
import type { ViolationRecord } from './files.js';

type Act = Pick<ViolationRecord, 'key' | 'occurredAt' | 'measured'>;

/** The words of a row of the violation table. */
export function actOf(key: string): { key: string; zh: string; en: string } {
  const row = violationOf(key);
  return { key, zh: row?.zh ?? key, en: row?.en ?? key };
}

/** By how many percent a speed is over its limit; in this order whole percents come out whole. */
export const overPercentOf = ({ measured }: Pick<Act, 'measured'>): number | undefined =>
  measured?.unit === 'km/h' && measured.limit > 0
    ? ((measured.value - measured.limit) * 100) / measured.limit
    : undefined;

/** The city's usual fine for an act and its points; neither where an officer says them, or the table does not reach back. */
export function usualOf(act: Act, city: string): { usualFen?: number; points?: number } {
  const row = violationOf(act.key);
  const occurredOn = dayOf(new Date(act.occurredAt));
  if (!row || occurredOn < tableEffectiveFrom) return {};
  const usual = usualFine(row, cityFines(city, occurredOn), overPercentOf(act));
  const points = row.points.value;
  return { ...(usual ? { usualFen: usual.fen } : {}), ...(points === undefined ? {} : { points }) };
}

/** The articles that an act broke, that punish it, and that give its points. */
export function articlesOf(key: string): RecordView['articles'] {
  const row = violationOf(key);
  if (!row) return [];
  return [
    { what: 'conduct', basis: cited(row.conduct) },
    { what: 'penalty', basis: cited(row.penalty) },
    ...(isCitation(row.points.basis) ? [{ what: 'points' as const, basis: cited(row.points.basis) }] : []),
  ];
}

export const fineRangeOf = (key: string): RecordView['fineRange'] => {
  const range = violationOf(key)?.range;
  return range && { minFen: range.minFen, maxFen: range.maxFen };
};
