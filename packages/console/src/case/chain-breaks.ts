import type { OfficerCaseView } from '@yilu/contracts';

/** How many of a case's acts do not continue the record of the phone that they came from. */
export const breaksIn = ({ opening, photos, statements }: OfficerCaseView['captures']): number =>
  [opening, ...Object.values(photos), ...Object.values(statements)].filter((capture) => capture?.chainBreak).length;
