import { formatRemaining } from '@yilu/look/format';
import type { Locale } from '@yilu/look/locale';

/** The instant at which a day of Ningbo is over. */
export const endOf = (day: string): string => `${day}T16:00:00.000Z`;

/** How long a last day is away, in words; the day itself still counts. */
export const daysLeft = (locale: Locale, lastDay: string): string =>
  formatRemaining(locale, endOf(lastDay), new Date());
