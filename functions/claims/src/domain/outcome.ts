import {
  type CaseId,
  ClaimId,
  type ClaimMessage,
  type DomainEvent,
  type PartyRole,
  type PersonId,
} from '@yilu/contracts';
import { mutualCover, mutualCoverPractice } from '@yilu/law/mutual-cover';
import { insurerIdOf } from '../city/insurers.js';
import { newDelivery } from './delivery.js';
import type { CaseFile, ClaimRecord, DeliveryRecord, InsurerRecord, Outcome, Side } from './records.js';

export const claimIdOf = (caseId: CaseId, role: PartyRole): ClaimId => ClaimId.parse(`${caseId}-${role}`);

const gravest = ['full', 'primary', 'equal', 'secondary', 'none'] as const;

/**
 * Whom a party claims from: his own insurer; without one (a cyclist) the insurer of whichever motor vehicle bears most,
 * whose compulsory insurance pays first (民法典 art 1213).
 */
export function insurerOf(side: Side, sides: readonly Side[]): string | undefined {
  if (side.insurer) return side.insurer;
  const insured = sides.filter(({ insurer }) => insurer);
  insured.sort((one, other) => gravest.indexOf(one.liability) - gravest.indexOf(other.liability));
  return insured[0]?.insurer;
}

export interface OutcomeTaken {
  readonly file: CaseFile;
  readonly claims: readonly ClaimRecord[];
  readonly deliveries: readonly DeliveryRecord[];
  /** Insurers that nobody has connected yet: kept, so that an administrator sees who is waiting. */
  readonly newInsurers: readonly InsurerRecord[];
  /** Claims whose paper was replaced under them. */
  readonly replaced: readonly ClaimRecord[];
}

interface Known {
  readonly file: CaseFile | undefined;
  readonly claims: readonly ClaimRecord[];
  readonly insurers: readonly InsurerRecord[];
  /** Who holds what is for this person; undefined where nobody does. */
  readonly holderOf: (personId: PersonId) => PersonId | undefined;
}

function claimAfter(outcome: Outcome, side: Side, insurer: string, known: Known, frozen: boolean): ClaimRecord {
  const { caseId, parties, sides, number, version, occurredAt, fixedAt } = outcome;
  const claimId = claimIdOf(caseId, side.role);
  const before = known.claims.find((one) => one.claimId === claimId);
  const party = parties.find(({ role }) => role === side.role);
  const personId = side.personId && known.holderOf(side.personId);
  const paper = {
    insurerId: insurerIdOf(insurer),
    insurer,
    plate: side.plate,
    liability: side.liability,
    number,
    paperVersion: version,
    occurredAt,
    fixedAt,
    mutualCover: mutualCover(sides, mutualCoverPractice),
  };
  if (before) {
    // What one insurer reported is not true of another: his claim begins anew.
    const anew = before.insurerId === paper.insurerId ? {} : { progress: {}, handedOverAt: undefined };
    return { ...before, ...paper, ...anew, version: before.version + 1 };
  }
  return {
    ...paper,
    claimId,
    version: 1,
    caseId,
    role: side.role,
    holder: personId && { personId, provider: party?.provider ?? 'sms' },
    frozen,
    progress: {},
  };
}

const messageOf = ({ kind }: Outcome): ClaimMessage =>
  kind === 'agreement' ? 'agreement.signed' : 'determination.made';

/**
 * What a settled liability means here: a claim for each party, the same pack for every insurer, and word to those who
 * hold an older paper. Undefined for a paper that a later one has already replaced.
 */
export function takeOutcome(
  event: Extract<DomainEvent, { type: 'accidents.outcome_fixed' }>,
  known: Known,
): OutcomeTaken | undefined {
  const { data: outcome } = event;
  const { caseId, number, version, kind, fixedAt, sides } = outcome;
  const { file } = known;
  if (file?.paper && file.paper.version >= version) return undefined;

  const claims = sides.flatMap((side) => {
    const insurer = insurerOf(side, sides);
    return insurer ? [claimAfter(outcome, side, insurer, known, file?.injuredAt !== undefined)] : [];
  });
  const names = new Map(claims.map(({ insurerId, insurer }) => [insurerId, insurer]));
  const insurers = [...names].map(([insurerId, name]) => ({ insurerId, name }));
  const told = { caseId, number, paperVersion: version, happenedAt: fixedAt };
  const packs = insurers.map((insurer) => newDelivery({ ...told, event, insurer, message: messageOf(outcome) }));
  const old = file?.paper;
  const superseded = (old ? file.insurers : []).map((insurer) =>
    newDelivery({
      ...told,
      event,
      insurer,
      message: 'agreement.superseded',
      suffix: 'superseded',
      number: old?.number ?? number,
      replacedBy: { number, version },
    }),
  );
  const injury = file?.injuredAt;
  const injuries = (injury ? insurers : []).map((insurer) =>
    newDelivery({
      ...told,
      event,
      insurer,
      message: 'injury.reported',
      suffix: 'injury',
      happenedAt: injury ?? fixedAt,
    }),
  );
  const seen = new Set(known.insurers.map(({ insurerId }) => insurerId));
  return {
    file: {
      ...file,
      caseId,
      version: (file?.version ?? 0) + 1,
      paper: { kind, number, version, fixedAt },
      insurers,
    },
    claims,
    deliveries: [...superseded, ...packs, ...injuries],
    newInsurers: insurers
      .filter(({ insurerId }) => !seen.has(insurerId))
      .map((one) => ({ ...one, version: 1, state: 'unconnected', changedAt: event.at, secrets: [] })),
    replaced: old ? claims.filter(({ version: at }) => at > 1) : [],
  };
}

/** Freezes every claim of the case and tells every insurer that holds its paper; noted even where no paper came yet. */
export function takeInjury(
  event: Extract<DomainEvent, { type: 'accidents.injury_reported' }>,
  known: Pick<Known, 'file' | 'claims'>,
): Pick<OutcomeTaken, 'file' | 'claims' | 'deliveries'> {
  const { caseId, reportedAt } = event.data;
  const { file, claims } = known;
  const paper = file?.paper;
  return {
    file: {
      ...file,
      caseId,
      version: (file?.version ?? 0) + 1,
      insurers: file?.insurers ?? [],
      injuredAt: file?.injuredAt ?? reportedAt,
    },
    claims: claims.filter(({ frozen }) => !frozen).map((one) => ({ ...one, frozen: true, version: one.version + 1 })),
    deliveries: (paper ? file.insurers : []).map((insurer) =>
      newDelivery({
        event,
        insurer,
        caseId,
        message: 'injury.reported',
        number: paper?.number ?? '',
        paperVersion: paper?.version ?? 1,
        happenedAt: reportedAt,
      }),
    ),
  };
}
