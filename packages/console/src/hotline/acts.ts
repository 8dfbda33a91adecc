import type { DeskAct, DeskReportView } from '@yilu/contracts';

/** Acts as they stand in the bar, with their keys: what moves a report on, what ends it, what puts it right. */
export const actKeys = {
  accept: 'a',
  acknowledge: 'g',
  dispatch: 'd',
  schedule: 's',
  extend: 'l',
  complete: 'f',
  reply: 'w',
  return: 'b',
  reject: 'x',
  join: 'm',
  reopen: 'o',
  change_service: 'c',
  move: 'p',
  moderate: 'h',
} as const satisfies Record<DeskAct, string>;

const isDeskAct = (act: string): act is DeskAct => Object.hasOwn(actKeys, act);
const inOrder = Object.keys(actKeys).filter(isDeskAct);

interface Officer {
  /** He acts for the unit that has it. */
  readonly ofUnit: boolean;
  /** He takes calls: only then may he reopen for somebody who calls. */
  readonly takesCalls: boolean;
}

/** What is offered, in the order of the bar. */
export const actsOffered = (
  { acts }: Pick<DeskReportView, 'acts'>,
  { takesCalls }: Omit<Officer, 'ofUnit'>,
): DeskAct[] => inOrder.filter((act) => acts.includes(act) && (act !== 'reopen' || takesCalls));

const next: readonly DeskAct[] = ['acknowledge', 'reply', 'dispatch', 'schedule', 'complete'];

/** The one act that usually comes next; none while the desk waits for a unit. */
export function mainAct(
  { acts, status }: Pick<DeskReportView, 'acts' | 'status'>,
  { ofUnit }: Pick<Officer, 'ofUnit'>,
): DeskAct | undefined {
  if (status === 'dispatched' && !ofUnit) return undefined;
  if (status === 'in_progress' || status === 'extended') return acts.find((act) => act === 'complete');
  return next.find((act) => acts.includes(act));
}

/** Two characters are the fewest that the API takes for a reason; five for what is sent to somebody. */
export const shortestReason = 2;
export const shortestReply = 5;
export const longestWords = 500;
export const longestAnswer = 1_000;

/** A placeholder of a template that nobody filled in: a reply that holds one is not sent. */
export const placeholderIn = (text: string): string | undefined => /\{[a-z]+\}/i.exec(text)?.[0];

/** A template takes the place of another one that nobody changed, and is added to whatever was typed. */
export function withTemplate(typed: string, template: string, all: readonly string[]): string {
  const own = typed.trim();
  return own === '' || all.some((one) => one.trim() === own) ? template : `${typed.trimEnd()}\n${template}`;
}

/**
 * A report's number as somebody typed or heard it: spaces, hyphens, small letters, and letters that Crockford's base32
 * leaves out because they look like numerals. Undefined for what is no number.
 */
export function reportNumber(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\-·]/g, '')
    .toUpperCase();
  const read = plain.replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(read) ? read : undefined;
}

/** A number in groups of four, as it is read out on the telephone. */
export const spokenNumber = (reportId: string): string => reportId.replace(/(.{4})(?=.)/g, '$1 ');
