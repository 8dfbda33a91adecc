import type { MessagePreferences } from '@yilu/contracts';
import { shanghaiHour } from '@yilu/kernel';

const hourMs = 3_600_000;

/**
 * The instant at which the quiet hours that hold now end; undefined outside of them. From 22 to 8 begins at 22:00:00 and
 * ends at 08:00:00, Asia/Shanghai; equal hours mean no quiet hours.
 */
export function quietUntil(
  now: Date,
  { quietFromHour: from, quietToHour: to }: Pick<MessagePreferences, 'quietFromHour' | 'quietToHour'>,
): Date | undefined {
  const hour = shanghaiHour(now);
  const quiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!quiet) return undefined;
  // Shanghai has whole hours from UTC and no summer time: the full hour is the same in both.
  const thisHour = Math.floor(now.getTime() / hourMs) * hourMs;
  return new Date(thisHour + ((to - hour + 24) % 24) * hourMs);
}
