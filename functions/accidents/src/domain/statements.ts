import {
  type AcceptLiabilityRequest,
  type Comparison,
  type PartyRole,
  type PerParty,
  type Proposal,
  partyRoles,
  type Statement,
} from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { compareStatements, propose, shapeOf } from '@yilu/law';
import type { Accident } from './accident.js';
import { advance, everySeat, freeSeat, isAllowed, type Step, seated, seatsIn, subject } from './lifecycle.js';

export type StatementRefusal =
  | 'accident.wrong_state'
  | 'accident.particulars_first'
  | 'accident.unknown_shape'
  | 'accident.unknown_fact'
  | 'accident.no_such_party';

/** What follows from all statements: where they differ, and the law's proposal where they agree and it has one. */
function outcomeOf(accident: Accident, statements: PerParty<Statement>, city: string) {
  const comparison: Comparison = compareStatements(statements);
  const kinds = seated(accident).map(({ party }) => party.particulars?.vehicle.kind ?? 'motor');
  const proposal: Proposal | undefined = comparison.agree ? propose(statements.a, { city, parties: kinds }) : undefined;
  return { comparison, proposal };
}

const zonesOf = ({ impact }: Statement) => partyRoles.map((role) => impact?.[role]).join();

const saysTheSame = (one: Statement, other: Statement): boolean =>
  one.shape === other.shape &&
  one.mover === other.mover &&
  one.note === other.note &&
  zonesOf(one) === zonesOf(other) &&
  [one.facts, other.facts].every((facts) =>
    facts.every((fact) => one.facts.includes(fact) && other.facts.includes(fact)),
  );

/**
 * A party says what happened, blind to the others. With the last statement all are compared. A statement that is
 * changed afterwards voids acceptances and signatures: nobody is held to a text that he did not see (A13). The
 * same words again change nothing.
 */
export function makeStatement(
  accident: Accident,
  by: PartyRole,
  statement: Statement,
  { at, city }: { at: Date; city: string },
): Result<Step | 'said_already', StatementRefusal> {
  const mine = accident.statements[by];
  const withOfficer = accident.status === 'officer_requested' || accident.status === 'officer_queue';
  if (!isAllowed('makeStatement', accident) || (withOfficer && mine)) return refuse('accident.wrong_state');
  if (!accident.parties[by]?.particulars) return refuse('accident.particulars_first');
  if (mine && saysTheSame(mine, statement)) return accept('said_already');
  const shape = shapeOf(statement.shape);
  if (!shape) return refuse('accident.unknown_shape');
  if (!statement.facts.every((fact) => (shape.facts as readonly string[]).includes(fact)))
    return refuse('accident.unknown_fact');

  const seats = seatsIn(accident);
  if (
    ![statement.mover, ...partyRoles.filter((role) => statement.impact?.[role])].every((role) => seats.includes(role))
  )
    return refuse('accident.no_such_party');

  const statements = { ...accident.statements, [by]: statement };
  const { a } = statements;
  const all = a && everySeat(accident, (role) => statements[role]) && !freeSeat(accident);
  const found = all ? outcomeOf(accident, { ...statements, a }, city) : {};
  const compared = all && !withOfficer && accident.status !== 'comparing';
  const next = advance(
    accident,
    {
      at,
      by,
      what: mine ? 'statement_changed' : 'statement_made',
      material: true,
      ...(compared ? { to: 'comparing' } : {}),
    },
    { statements, ...found, accepted: [], agreement: undefined },
  );
  const agree = next.comparison?.agree;
  const signaturesVoided = (accident.agreement?.signatures.length ?? 0) > 0;
  return accept({
    next,
    events: [
      ...(mine
        ? [{ type: 'accidents.statement_changed' as const, data: { ...subject(next), by, signaturesVoided } }]
        : []),
      ...(agree === undefined
        ? []
        : [{ type: 'accidents.statements_compared' as const, data: { ...subject(next), agree } }]),
    ],
  });
}

export type AcceptanceRefusal =
  | 'accident.wrong_state'
  | 'accident.no_proposal'
  | 'accident.version_changed'
  | 'accident.other_liability';

/**
 * A party accepts the proposal that he was shown: he names the version he saw and the shares. Refused where a statement
 * has changed since, so that nobody accepts what he did not read.
 */
export function acceptLiability(
  accident: Accident,
  by: PartyRole,
  { caseVersion, liability }: AcceptLiabilityRequest,
  at: Date,
): Result<Step, AcceptanceRefusal> {
  if (!isAllowed('acceptLiability', accident)) return refuse('accident.wrong_state');
  const { proposal } = accident;
  if (!proposal) return refuse('accident.no_proposal');
  if (caseVersion < accident.materialVersion || caseVersion > accident.version)
    return refuse('accident.version_changed');
  if (partyRoles.some((role) => proposal.liability[role] !== liability[role]))
    return refuse('accident.other_liability');
  const next = advance(
    accident,
    { at, by, what: 'liability_accepted' },
    { accepted: [...accident.accepted.filter((role) => role !== by), by] },
  );
  return accept({ next, events: [{ type: 'accidents.liability_accepted', data: { ...subject(next), by } }] });
}
