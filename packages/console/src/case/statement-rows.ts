import type { Comparison, ImpactPart, PartyRole, Statement } from '@yilu/contracts';
import { compareStatements, impactOf } from '@yilu/law/compare-statements';

/** One line of the two statements laid side by side; a side is undefined while its speaker has said nothing. */
export type StatementRow = { readonly fact: string; readonly differs: boolean } & (
  | { readonly of: 'shape'; readonly a: string | undefined; readonly b: string | undefined }
  | { readonly of: 'mover'; readonly a: PartyRole | undefined; readonly b: PartyRole | undefined }
  | { readonly of: 'fact'; readonly a: boolean | undefined; readonly b: boolean | undefined }
  | { readonly of: 'impact'; readonly a: ImpactPart | undefined; readonly b: ImpactPart | undefined }
);

/**
 * Both statements line by line. What differs is the law's word, not the screen's: two cars that changed lane together
 * do not contradict each other by naming different movers.
 */
export function statementRows(
  a: Statement | undefined,
  b: Statement | undefined,
  comparison: Comparison | undefined = a && b && compareStatements(a, b),
): StatementRow[] {
  const named = new Set(comparison?.differing.map(({ fact }) => fact));
  const row = <T>(fact: string, one: T, other: T) => ({ fact, a: one, b: other, differs: named.has(fact) });
  const facts = [...new Set([...(a?.facts ?? []), ...(b?.facts ?? [])])].sort();
  // A zone left out means the shape's usual one.
  const zones = { a: a && impactOf(a), b: b && impactOf(b) };
  return [
    { of: 'shape', ...row('shape', a?.shape, b?.shape) },
    { of: 'mover', ...row('mover', a?.mover, b?.mover) },
    ...facts.map((fact) => ({ of: 'fact' as const, ...row(fact, a?.facts.includes(fact), b?.facts.includes(fact)) })),
    { of: 'impact', ...row('impact_a', zones.a?.a, zones.b?.a) },
    { of: 'impact', ...row('impact_b', zones.a?.b, zones.b?.b) },
  ];
}
