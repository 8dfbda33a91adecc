import type { Comparison, ImpactPart, Statement } from '@yilu/contracts';
import { type PartyRole, type PerParty, partyRoles, seatsOf } from '@yilu/contracts/constants';
import { shapeOf } from './shapes/shapes.js';

type Difference = Comparison['differing'][number];
type Value = string | boolean;

/**
 * Only the facts that the statements give differently. Contact zones differ where two name one; an exception that a
 * speaker leaves out he says was not. Notes are each speaker's own and are never compared.
 */
export function compareStatements(statements: PerParty<Statement>): Comparison {
  const speakers = partyRoles.flatMap((role) => (statements[role] ? [[role, statements[role]] as const] : []));
  const differing: Difference[] = [];
  const compare = (fact: string, of: (statement: Statement) => Value | undefined) => {
    const said = speakers.flatMap(([role, statement]) => {
      const value = of(statement);
      return value === undefined ? [] : [[role, value] as const];
    });
    if (new Set(said.map(([, value]) => value)).size > 1) differing.push({ fact, said: Object.fromEntries(said) });
  };
  compare('shape', ({ shape }) => shape);
  const sameShape = differing.length === 0;
  if (!sameShape || !shapeOf(statements.a.shape)?.symmetric) compare('mover', ({ mover }) => mover);
  for (const fact of [...new Set(speakers.flatMap(([, { facts }]) => facts))].sort())
    compare(fact, ({ facts }) => facts.includes(fact));
  for (const role of partyRoles) compare(`impact_${role}`, ({ impact }) => impact?.[role]);
  return { agree: differing.length === 0, differing };
}

/** Contact zones of so many parties: what the speaker named, else the shape's usual ones; undefined for an unknown shape. */
export function impactOf({ shape, mover, impact }: Statement, parties: number): PerParty<ImpactPart> | undefined {
  const usual = shapeOf(shape)?.impact;
  if (!usual) return impact;
  const zone = (role: PartyRole) => impact?.[role] ?? (role === mover ? usual.mover : usual.other);
  const zones = seatsOf(Array(parties - 1)).map((role) => [role, zone(role)] as const);
  return { a: zone('a'), ...Object.fromEntries(zones) };
}
