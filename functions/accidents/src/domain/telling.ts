import type { PartyRole, Statement } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts';
import { canonicalJson, sha256Hex } from '@yilu/evidence';
import type { Accident, Agreement, DeterminationFile, OfficerFile, Party, Photo, ReferralFile } from './accident.js';
import type { Amendment, InjuryRecord } from './aftermath-records.js';

/** What the change of one field says, and whom beside officers it may be shown to: every party where `to` is left out. */
interface Telling {
  readonly says: unknown;
  readonly to?: readonly PartyRole[];
  /** Said blind: the others may read it once all statements were in while it stood. */
  readonly blind?: PartyRole;
}
type Field = keyof Required<Accident>;
type Tellers = {
  readonly [K in Field]: (now: Accident[K], before: Accident[K] | undefined) => Telling | undefined;
};

const openly = (now: unknown): Telling => ({ says: now ?? null });
const untold = () => undefined;
/** Binds what is not told, such as sealed values: the record has an id in it that nobody can guess. */
const bound = (record: unknown) => sha256Hex(canonicalJson(record));

type Seats<T> = { readonly [R in PartyRole]?: T | undefined };
const changedSeats = <T>(now: Seats<T> | undefined, before: Seats<T> | undefined): PartyRole[] =>
  partyRoles.filter((role) => now?.[role] !== before?.[role]);
const ofSeats = <T>(roles: readonly PartyRole[], value: (role: PartyRole) => T) =>
  Object.fromEntries(roles.map((role) => [role, value(role) ?? null]));

function partyTelling(party: Party | undefined) {
  if (!party) return undefined;
  const { provider, joinedAt, particulars, guest } = party;
  const { maskedName, maskedDocumentNumber, maskedPhone, vehicle } = particulars ?? {};
  const { policyNumber: _, ...shown } = vehicle?.kind === 'motor' ? vehicle : { ...vehicle, policyNumber: '' };
  return {
    provider,
    joinedAt,
    ...(guest ? { guest: { host: guest.host, confirmation: guest.confirmation } } : {}),
    record: bound(party),
    ...(particulars ? { maskedName, maskedDocumentNumber, maskedPhone, vehicle: shown } : {}),
  };
}

/** Not where it was taken: one that is sent in later may have been taken at home. */
const photoTelling = ({ original, location: _, ...photo }: Photo) => ({
  ...photo,
  ...(original ? { original: sha256Hex(original) } : {}),
});

function statementsTelling(now: Seats<Statement>, before: Seats<Statement> | undefined): Telling | undefined {
  const roles = changedSeats(now, before);
  const [by] = roles;
  if (!by) return undefined;
  return { says: ofSeats(roles, (role) => now[role]), to: roles, blind: by };
}

function officerTelling(now: OfficerFile | undefined, before: OfficerFile | undefined): Telling {
  if (!now) return openly(now);
  const { requestedBy, queuedAt, lease } = now;
  const questions = now.questions.filter((one) => !before?.questions.includes(one));
  const reasons = changedSeats(now.reasons, before?.reasons);
  const to = [...questions.map((question) => question.to), ...reasons];
  return {
    says: {
      requestedBy,
      queuedAt,
      assigned: lease !== undefined,
      ...(questions.length > 0 ? { questions } : {}),
      ...(reasons.length > 0 ? { reasons: ofSeats(reasons, (role) => now.reasons[role]) } : {}),
    },
    ...(to.length > 0 ? { to } : {}),
  };
}

const agreementTelling = (now: Agreement | undefined, before?: Agreement | undefined): Telling => {
  if (!now) return openly(now);
  const { fields, ...said } = now;
  // The same paper with one more signature: its hash stands for its lines.
  if (now.documentHash === before?.documentHash) return openly(said);
  return openly({ ...said, fields: fields.map(({ name, commitment }) => ({ name, commitment })) });
};

function determinationTelling(now: DeterminationFile | undefined, before: DeterminationFile | undefined): Telling {
  if (!now) return openly(now);
  const { officer, acknowledged, review, ...decision } = now;
  const { name, badge, unit } = officer;
  const served = changedSeats(acknowledged, before?.acknowledged);
  // An officer's note on how he served it is for the file.
  const noted = served.some((role) => acknowledged[role]?.service?.note);
  return {
    says: {
      ...(before ? { number: now.number } : { ...decision, officer: { name, badge, unit } }),
      ...(served.length > 0 ? { acknowledged: ofSeats(served, (role) => acknowledged[role]) } : {}),
      ...(review === before?.review ? {} : { review }),
    },
    ...(noted ? { to: [] } : {}),
  };
}

/** One side's record for the patrol; witnesses stay sealed. */
const referralTelling = (now: ReferralFile | undefined): Telling => {
  if (!now) return openly(now);
  return { says: { ...now, witnesses: now.witnesses.length, record: bound(now) }, to: [now.by] };
};

/** What an amendment changes and who agreed; the values that would be are bound, not told. */
const amendmentTelling = (now: Amendment | undefined): Telling => {
  if (!now) return openly(now);
  const { scene: _, particulars, draft, ...said } = now;
  return openly({
    ...said,
    ...(particulars ? { record: bound(particulars) } : {}),
    ...(draft ? { draft: agreementTelling(draft).says } : {}),
  });
};

/** That an injury was reported and when; of whom and how, nobody is told: the sealed words are bound alone. */
const injuryTelling = (now: InjuryRecord | undefined): Telling =>
  openly(now && { ...now, reports: now.reports.map(({ sealed, ...said }) => ({ ...said, record: bound(sealed) })) });

/** Of every field of a case: what its change puts into the chain. Whoever adds a field says it here. */
const tellers: Tellers = {
  caseId: untold,
  version: untold,
  materialVersion: untold,
  status: untold,
  openedAt: openly,
  expiresAt: openly,
  closedAt: openly,
  clearedAt: openly,
  others: openly,
  gate: openly,
  scene: openly,
  parties: (now, before) => openly(ofSeats(changedSeats(now, before), (role) => partyTelling(now[role]))),
  photos: (now, before) => openly(now.filter((photo) => !before?.includes(photo)).map(photoTelling)),
  // Links and codes are secrets while they live.
  pairing: untold,
  invitations: untold,
  statements: statementsTelling,
  comparison: openly,
  proposal: openly,
  accepted: openly,
  agreement: agreementTelling,
  agreementCount: untold,
  officer: officerTelling,
  determination: determinationTelling,
  referral: referralTelling,
  amendment: amendmentTelling,
  objections: openly,
  injury: injuryTelling,
  progress: untold,
  capture: openly,
  statementCaptures: openly,
  admissions: openly,
  devices: untold,
  // A statement's own hash has no salt: whoever may not read the one could guess it from the other.
  lastLink: (now) => (now?.kind === 'statement' ? { says: now, to: [now.by], blind: now.by } : openly(now)),
  chain: untold,
};

/** What a version of a case commits to. */
export interface Told {
  readonly at: string;
  readonly kind: string;
  /** A photograph stands for itself by its SHA-256; everything else is a text. */
  readonly photo?: string;
  readonly text: string;
  readonly to?: readonly PartyRole[];
  readonly blind?: PartyRole;
}

const tellingOf = <K extends Field>(name: K, before: Accident | undefined, next: Accident) =>
  next[name] === before?.[name] ? undefined : tellers[name](next[name], before?.[name]);

/** What this version says that the one before did not. */
export function tell(before: Accident | undefined, next: Accident): Told {
  const last = next.progress.at(-1);
  if (!last) throw new Error('A version without an entry of progress');
  const { at, what: kind, by, via } = last;
  const names = Object.keys(tellers) as Field[];
  const told = names.flatMap((name) => {
    const telling = tellingOf(name, before, next);
    return telling ? [{ name, ...telling }] : [];
  });
  const limits = told.flatMap(({ to }) => (to ? [to] : []));
  const blind = told.find((telling) => telling.blind)?.blind;
  const photo = next.photos.find(({ photoId }) => !before?.photos.some((one) => one.photoId === photoId));
  const says = Object.fromEntries(told.map(({ name, says: value }) => [name, value]));
  return {
    at,
    kind,
    text: canonicalJson({ by, via, status: next.status, ...says }),
    ...(photo ? { photo: photo.sha256 } : {}),
    ...(limits.length > 0 ? { to: partyRoles.filter((role) => limits.every((to) => to.includes(role))) } : {}),
    ...(blind ? { blind } : {}),
  };
}
