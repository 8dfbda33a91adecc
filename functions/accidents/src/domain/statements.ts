import {
  type AcceptLiabilityRequest,
  type Comparison,
  type MakeStatementRequest,
  type PartyRole,
  type PerParty,
  type Proposal,
  partyRoles,
  type Statement,
} from '@yilu/contracts';
import { statementParts } from '@yilu/contracts/device-parts';
import { sketchText } from '@yilu/contracts/sketch-parts';
import { type LinkContent, sha256Hex } from '@yilu/evidence';
import { framed } from '@yilu/evidence/encoding';
import { accept, type Result, refuse } from '@yilu/kernel';
import { compareStatements, propose, shapeOf } from '@yilu/law';
import type { Accident } from './accident.js';
import { receive, type Sent } from './capture.js';
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

const drawnBy = ({ sketch }: Statement) => sketch && sketchText(sketch);

const saysTheSame = (one: Statement, other: Statement): boolean =>
  one.shape === other.shape &&
  one.mover === other.mover &&
  one.note === other.note &&
  zonesOf(one) === zonesOf(other) &&
  drawnBy(one) === drawnBy(other) &&
  [one.facts, other.facts].every((facts) =>
    facts.every((fact) => one.facts.includes(fact) && other.facts.includes(fact)),
  );

/** Whether the law knows what is said, and all of whom it speaks sit in this accident. */
export function statementFault(
  accident: Accident,
  { shape: code, facts, mover, impact, sketch }: Statement,
): 'accident.unknown_shape' | 'accident.unknown_fact' | 'accident.no_such_party' | undefined {
  const shape = shapeOf(code);
  if (!shape) return 'accident.unknown_shape';
  if (!facts.every((fact) => (shape.facts as readonly string[]).includes(fact))) return 'accident.unknown_fact';
  const seats = seatsIn(accident);
  const drawn = sketch?.vehicles.map(({ role }) => role) ?? [];
  const named = [mover, ...partyRoles.filter((role) => impact?.[role]), ...drawn];
  return named.every((role) => seats.includes(role)) ? undefined : 'accident.no_such_party';
}

/** What a case holds with these statements: once all are in, compared and with the law's proposal. */
export function statementsIn(accident: Accident, statements: Accident['statements'], city: string) {
  const { a } = statements;
  const all = a && everySeat(accident, (role) => statements[role]) && !freeSeat(accident);
  return { statements, ...(all ? outcomeOf(accident, { ...statements, a }, city) : {}) };
}

/** What a phone's link of a statement commits to. */
export const statementContent = (statement: Statement): string => sha256Hex(framed(statementParts(statement)));

/** The same words again change nothing; only the phone's chain goes on, where it made a link of them. */
function saidAgain(
  accident: Accident,
  by: PartyRole,
  { at, sent, captured }: { at: Date; sent: Sent; captured: LinkContent },
): Step | 'said_already' {
  const { link } = sent;
  if (!link || accident.devices?.some(({ hash }) => hash === link.hash)) return 'said_already';
  const { patch } = receive(accident, by, sent, captured, at);
  return { next: advance(accident, { at, by, what: 'statement_repeated' }, patch), events: [] };
}

/**
 * A party says what happened, blind to the others. With the last statement all are compared. A statement that is
 * changed afterwards voids acceptances and signatures: nobody is held to a text that he did not see (A13). The
 * same words again change nothing.
 */
export function makeStatement(
  accident: Accident,
  by: PartyRole,
  { statedAt = '', link, capturedOffline, ...statement }: MakeStatementRequest,
  { at, city, deviceTime }: { at: Date; city: string } & Pick<Sent, 'deviceTime'>,
): Result<Step | 'said_already', StatementRefusal> {
  const mine = accident.statements[by];
  const withOfficer = accident.status === 'officer_requested' || accident.status === 'officer_queue';
  if (!isAllowed('makeStatement', accident) || (withOfficer && mine)) return refuse('accident.wrong_state');
  if (!accident.parties[by]?.particulars) return refuse('accident.particulars_first');
  const sent = { link, capturedOffline, deviceTime };
  const captured = { at: statedAt, kind: 'statement', content: statementContent(statement) };
  if (mine && saysTheSame(mine, statement)) return accept(saidAgain(accident, by, { at, sent, captured }));
  const fault = statementFault(accident, statement);
  if (fault) return refuse(fault);

  const found = statementsIn(accident, { ...accident.statements, [by]: statement }, city);
  const { capture, patch } = receive(accident, by, sent, captured, at);
  const compared = 'comparison' in found && !withOfficer && accident.status !== 'comparing';
  const next = advance(
    accident,
    {
      at,
      by,
      what: mine ? 'statement_changed' : 'statement_made',
      material: true,
      ...(compared ? { to: 'comparing' } : {}),
    },
    {
      ...found,
      ...patch,
      statementCaptures: { ...accident.statementCaptures, [by]: capture },
      accepted: [],
      agreement: undefined,
    },
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
