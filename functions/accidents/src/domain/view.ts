import type {
  CaseView,
  Determination,
  OfficerCaseView,
  PartyRole,
  PartyView,
  PhotoView,
  Referral,
} from '@yilu/contracts';
import type { Accident, Acknowledgement, DeterminationFile, Party, ReferralFile } from './accident.js';
import { liveLease } from './officer.js';
import { etaMinutes } from './queue.js';

/** What a view needs from outside the case: links to photographs, the place in the queue, the present. */
export interface Surroundings {
  readonly photoUrls: ReadonlyMap<string, string>;
  readonly place: number | undefined;
  readonly now: Date;
}

function partyView({ joinedAt, provider, particulars }: Party, isYou: boolean): PartyView {
  const base = { isYou, joinedAt, provider, confirmed: particulars !== undefined };
  if (!particulars) return base;
  const { maskedName, maskedDocumentNumber, maskedPhone, vehicle } = particulars;
  const { policyNumber: _, ...shown } = vehicle.kind === 'motor' ? vehicle : { ...vehicle, policyNumber: '' };
  return { ...base, maskedName, maskedDocumentNumber, maskedPhone, vehicle: shown };
}

const photoViews = ({ photos }: Accident, urls: ReadonlyMap<string, string>): PhotoView[] =>
  photos.map(({ photoId, shot, by, capturedAt, sha256, state, refusal }) => {
    const url = urls.get(photoId);
    return { photoId, shot, by, capturedAt, sha256, state, ...(refusal ? { refusal } : {}), ...(url ? { url } : {}) };
  });

const referralView = ({ reason, at, effect, call, hazards, number }: ReferralFile): Referral => ({
  reason,
  at,
  effect,
  call: [...call],
  hazards: [...hazards],
  number,
});

/** One side's record for the patrol: neither party is shown it, witnesses stay sealed. */
const recordView = ({ by, otherPlate, note, witnesses }: ReferralFile) => ({
  by,
  witnesses: witnesses.length,
  ...(otherPlate ? { otherPlate } : {}),
  ...(note ? { note } : {}),
});

/** How and when it was served; the officer's note is for the file, so only officers see it. */
function serviceView({ at, outcome, service }: Acknowledgement, you: PartyRole | undefined) {
  if (!service) return { at, outcome };
  const { how, servedOn, note } = service;
  return { at, outcome, service: { how, servedOn, ...(note && !you ? { note } : {}) } };
}

function determinationView({ officer, ...made }: DeterminationFile, you: PartyRole | undefined): Determination {
  const { name, badge, unit } = officer;
  const until = you && made.acknowledged[you]?.reviewUntil;
  const { a, b } = made.acknowledged;
  return {
    ...made,
    officer: { name, badge, unit },
    acknowledged: { ...(a ? { a: serviceView(a, you) } : {}), ...(b ? { b: serviceView(b, you) } : {}) },
    ...(until ? { reviewUntil: until } : {}),
  };
}

/** The common part of what parties and officers see: never a full name, number, telephone or policy of anybody. */
function shared(accident: Accident, you: PartyRole | undefined, { photoUrls, place, now }: Surroundings) {
  const { officer, agreement, parties, statements, determination, referral } = accident;
  const both = statements.a !== undefined && statements.b !== undefined;
  const see = (role: PartyRole) => both || you === undefined || you === role;
  const signedAt = (role: PartyRole) => agreement?.signatures.find(({ by }) => by === role)?.signedAt;
  const { caseId, version, status, openedAt, expiresAt, clearedAt, otherPartyKind, scene, accepted } = accident;
  return {
    caseId,
    version,
    status,
    openedAt,
    expiresAt,
    otherPartyKind,
    scene: { ...scene },
    accepted: { ...accepted },
    ...(clearedAt ? { clearedAt } : {}),
    parties: {
      a: partyView(parties.a, you === 'a'),
      ...(parties.b ? { b: partyView(parties.b, you === 'b') } : {}),
    },
    photos: photoViews(accident, photoUrls),
    // Blind until both are in: nobody fits his account to the other's.
    statements: {
      ...(statements.a && see('a') ? { a: statements.a } : {}),
      ...(statements.b && see('b') ? { b: statements.b } : {}),
    },
    stated: { a: statements.a !== undefined, b: statements.b !== undefined },
    ...(accident.comparison ? { comparison: accident.comparison } : {}),
    ...(accident.proposal ? { proposal: accident.proposal } : {}),
    ...(agreement
      ? {
          agreement: {
            number: agreement.number,
            version: agreement.version,
            documentHash: agreement.documentHash,
            signedAt: { a: signedAt('a'), b: signedAt('b') },
          },
        }
      : {}),
    ...(officer
      ? {
          officer: {
            requestedBy: [...officer.requestedBy],
            assigned: liveLease(accident, now) !== undefined,
            questions: officer.questions.filter(({ to }) => you === undefined || to === you),
            ...(officer.queuedAt ? { queuedAt: officer.queuedAt } : {}),
            ...(place ? { place, etaMinutes: etaMinutes(place) } : {}),
          },
        }
      : {}),
    ...(determination ? { determination: determinationView(determination, you) } : {}),
    ...(referral ? { referral: referralView(referral) } : {}),
    progress: [...accident.progress],
  };
}

export const caseView = (accident: Accident, you: PartyRole, around: Surroundings): CaseView => ({
  ...shared(accident, you, around),
  you,
});

/** A case as an officer sees it, with its whole history. */
export function officerCaseView(
  accident: Accident,
  history: OfficerCaseView['history'],
  around: Surroundings,
): OfficerCaseView {
  const lease = liveLease(accident, around.now);
  const { referral } = accident;
  return {
    ...shared(accident, undefined, around),
    ...(lease ? { assignedTo: { officerId: lease.officerId, name: lease.name, until: lease.until } } : {}),
    requestReasons: { ...accident.officer?.reasons },
    ...(referral ? { referralRecord: recordView(referral) } : {}),
    history,
  };
}
