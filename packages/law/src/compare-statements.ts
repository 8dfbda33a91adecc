import type { Comparison, Statement } from '@yilu/contracts';
import { shapeOf } from './shapes/shapes.js';

type Difference = Comparison['differing'][number];

/**
 * Only the facts that the two statements give differently. Contact zones differ where both name one; an exception that a
 * speaker leaves out he says was not. Notes are each speaker's own and are never compared.
 */
export function compareStatements(a: Statement, b: Statement): Comparison {
  const differing: Difference[] = [];
  const compare = (fact: string, one: string | boolean | undefined, other: string | boolean | undefined) => {
    if (one !== undefined && other !== undefined && one !== other) differing.push({ fact, a: one, b: other });
  };
  compare('shape', a.shape, b.shape);
  if (a.shape !== b.shape || !shapeOf(a.shape)?.symmetric) compare('mover', a.mover, b.mover);
  for (const fact of [...new Set([...a.facts, ...b.facts])].sort())
    compare(fact, a.facts.includes(fact), b.facts.includes(fact));
  compare('impact_a', a.impact?.a, b.impact?.a);
  compare('impact_b', a.impact?.b, b.impact?.b);
  return { agree: differing.length === 0, differing };
}

/** Contact zones by party: what either named, else the shape's usual ones. */
export function impactOf(statement: Statement): NonNullable<Statement['impact']> | undefined {
  if (statement.impact) return statement.impact;
  const usual = shapeOf(statement.shape)?.impact;
  if (!usual) return undefined;
  return statement.mover === 'a' ? { a: usual.mover, b: usual.other } : { a: usual.other, b: usual.mover };
}
