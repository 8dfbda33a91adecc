import {
  type CaseView,
  type Determination,
  type OfficerCaseView,
  type PartyRole,
  type PartyView,
  type PhotoView,
  partyRoles,
  type Referral,
} from '@yilu/contracts';
import type { Accident, Acknowledgement, DeterminationFile, Guest, Party, ReferralFile } from './accident.js';
import { aftermathView, agreementView } from './aftermath-view.js';
import { everySeat, seatsIn } from './lifecycle.js';
import { liveLease } from './officer.js';
import { etaMinutes } from './queue.js';
import { sealedWitnesses } from './witnesses.js';

/** What a view needs from outside the case: links to photographs, the place in the queue, the present. */
export interface Surroundings {
  readonly photoUrls: ReadonlyMap<string, string>;
  readonly place: number | undefined;
  readonly now: Date;
  /** Whose phone a guest's view is shown on. */
  readonly via?: PartyRole | undefined;
  /** How long after the signatures an amendment may be proposed. */
  readonly amendmentHours: number;
}

/** What there is of each party, under his seat. */
const eachOf = <T>(value: (role: PartyRole) => T | undefined): { [R in PartyRole]?: T } =>
  Object.fromEntries(
    partyRoles.flatMap((role) => {
      const found = value(role);
      return found === undefined ? [] : [[role, found]];
    }),
  );

function guestView({ host, confirmation, taken, code }: Guest): PartyView['guest'] {
  return taken ? undefined : { host, confirmation, ...(code ? { codeUntil: code.expiresAt } : {}) };
}

function partyView({ joinedAt, provider, particulars, guest: seated }: Party, isYou: boolean): PartyView {
  const guest = seated && guestView(seated);
  const base = { isYou, joinedAt, provider, confirmed: particulars !== undefined, ...(guest ? { guest } : {}) };
  if (!particulars) return base;
  const { maskedName, maskedDocumentNumber, maskedPhone, vehicle } = particulars;
  const { policyNumber: _, ...shown } = vehicle.kind === 'motor' ? vehicle : { ...vehicle, policyNumber: '' };
  return { ...base, maskedName, maskedDocumentNumber, maskedPhone, vehicle: shown };
}

/** A guest's document was photographed for officers alone, on a phone that is not his. */
const isForOfficers = ({ parties }: Accident, { by, shot }: Pick<PhotoView, 'by' | 'shot'>): boolean =>
  shot === 'P6' && parties[by]?.guest !== undefined;

const photoViews = (accident: Accident, you: PartyRole | undefined, urls: ReadonlyMap<string, string>): PhotoView[] =>
  accident.photos.map(({ photoId, shot, by, capturedAt, sha256, state, refusal }) => {
    const url = you && isForOfficers(accident, { by, shot }) ? undefined : urls.get(photoId);
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
  return {
    ...made,
    officer: { name, badge, unit },
    acknowledged: eachOf((role) => {
      const answer = made.acknowledged[role];
      return answer && serviceView(answer, you);
    }),
    ...(until ? { reviewUntil: until } : {}),
  };
}

/** The common part of what parties and officers see: never a full name, number, telephone or policy of anybody. */
function shared(
  accident: Accident,
  you: PartyRole | undefined,
  { photoUrls, place, now, via, amendmentHours }: Surroundings,
) {
  const { officer, agreement, parties, statements, determination, referral } = accident;
  const all = everySeat(accident, (role) => statements[role]);
  // What a guest said is not shown on his host's phone before the host has said his.
  const see = (role: PartyRole) => all || you === undefined || (you === role && !via);
  const seats = seatsIn(accident);
  const forSeats = <T>(value: (role: PartyRole) => T) => ({
    a: value('a'),
    ...eachOf((role) => (seats.includes(role) ? value(role) : undefined)),
  });
  const { caseId, version, status, openedAt, expiresAt, clearedAt, others, scene, accepted } = accident;
  return {
    caseId,
    version,
    status,
    openedAt,
    expiresAt,
    others: [...others],
    scene: { ...scene },
    accepted: forSeats((role) => accepted.includes(role)),
    ...(clearedAt ? { clearedAt } : {}),
    parties: {
      a: partyView(parties.a, you === 'a'),
      ...eachOf((role) => parties[role] && partyView(parties[role], you === role)),
    },
    photos: photoViews(accident, you, photoUrls),
    // Blind until all are in: nobody fits his account to another's.
    statements: eachOf((role) => (see(role) ? statements[role] : undefined)),
    stated: forSeats((role) => statements[role] !== undefined),
    ...(accident.comparison ? { comparison: accident.comparison } : {}),
    ...(accident.proposal ? { proposal: accident.proposal } : {}),
    ...(agreement ? { agreement: agreementView(agreement) } : {}),
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
    ...aftermathView(accident, forSeats, amendmentHours),
    progress: [...accident.progress],
  };
}

export const caseView = (accident: Accident, you: PartyRole, around: Surroundings): CaseView => ({
  ...shared(accident, you, around),
  you,
});

/** How each thing came to the city: no screen of a party shows it, for it judges nobody. */
const capturesView = ({ capture, photos, statementCaptures }: Accident): OfficerCaseView['captures'] => ({
  ...(capture ? { opening: capture } : {}),
  photos: Object.fromEntries(photos.flatMap((photo) => (photo.capture ? [[photo.photoId, photo.capture]] : []))),
  statements: eachOf((role) => statementCaptures?.[role]),
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
    captures: capturesView(accident),
    sealedWitnesses: sealedWitnesses(accident).length,
    sealedOriginals: accident.photos.flatMap(({ photoId, original }) => (original ? [photoId] : [])),
  };
}
