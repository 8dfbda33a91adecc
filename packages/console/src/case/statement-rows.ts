import type { Comparison, ImpactPart, OfficerCaseView, PartyRole, Statement } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { compareStatements, impactOf } from '@yilu/law/compare-statements';

type Said<T> = { readonly [R in PartyRole]?: T | undefined };

/** One line of the statements laid side by side; a side is undefined while its speaker has said nothing. */
export type StatementRow = { readonly fact: string; readonly differs: boolean } & (
  | { readonly of: 'shape'; readonly said: Said<string> }
  | { readonly of: 'mover'; readonly said: Said<PartyRole> }
  | { readonly of: 'fact'; readonly said: Said<boolean> }
  | { readonly of: 'impact'; readonly said: Said<ImpactPart> }
);

/**
 * All statements line by line. What differs is the law's word, not the screen's: two cars that changed lane together
 * do not contradict each other by naming different movers.
 */
export function statementRows(
  statements: OfficerCaseView['statements'],
  seats: readonly PartyRole[],
  comparison: Comparison | undefined = compared(statements, seats),
): StatementRow[] {
  const named = new Set(comparison?.differing.map(({ fact }) => fact));
  const row = <T>(fact: string, of: (statement: Statement) => T | undefined) => ({
    fact,
    differs: named.has(fact),
    said: Object.fromEntries(seats.map((role) => [role, statements[role] && of(statements[role])])) as Said<T>,
  });
  const facts = [...new Set(seats.flatMap((role) => statements[role]?.facts ?? []))].sort();
  return [
    { of: 'shape', ...row('shape', ({ shape }) => shape) },
    { of: 'mover', ...row('mover', ({ mover }) => mover) },
    ...facts.map((fact) => ({ of: 'fact' as const, ...row(fact, (statement) => statement.facts.includes(fact)) })),
    // A zone left out means the shape's usual one.
    ...seats.map((of) => ({
      of: 'impact' as const,
      ...row(`impact_${of}`, (statement) => impactOf(statement, seats.length)?.[of]),
    })),
  ];
}

function compared({ a, ...others }: OfficerCaseView['statements'], seats: readonly PartyRole[]) {
  const all = partyRoles.filter((role) => role !== 'a' && others[role]).length === seats.length - 1;
  return a && all ? compareStatements({ a, ...others }) : undefined;
}
