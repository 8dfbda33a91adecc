import type { PageQuery, PersonalDataExport } from '@yilu/contracts';
import type { Accident, Photo } from '../domain/accident.js';
import { seatOf } from '../domain/lifecycle.js';
import { servedOn } from '../domain/review-right.js';
import type { Deps } from '../ports.js';
import { openInjury } from './read-injury.js';

type Record = PersonalDataExport['records'][number];

/** A photograph with what its camera's own file said: that is its photographer's too. */
const opened = async (vault: Deps['vault'], caseId: string, { original, ...photo }: Photo) =>
  original ? { ...photo, original: JSON.parse(await vault.open('photo_original', caseId, original)) } : photo;

/** What a case holds of this person: his own words and particulars, nothing of the other's (PIPL art 45). */
async function ownRecord({ vault }: Deps, accident: Accident, personId: string): Promise<Record[]> {
  const seat = seatOf(accident, personId);
  if (!seat.ok) return [];
  const { role } = seat.value;
  const { caseId, status, openedAt, scene, photos, statements, officer, determination, referral, agreement } = accident;
  const { amendment, objections, injury } = accident;
  const party = accident.parties[role];
  const served = determination?.acknowledged[role];
  const known = party?.particulars;
  const particulars = known && {
    name: await vault.open('name', known.owner, known.name),
    documentNumber: await vault.open('document_number', known.owner, known.documentNumber),
    phone: known.phone && (await vault.open('phone', known.owner, known.phone)),
    vehicle:
      known.vehicle.kind === 'motor'
        ? {
            ...known.vehicle,
            policyNumber: await vault.open('policy_number', known.owner, known.vehicle.policyNumber),
          }
        : known.vehicle,
  };
  const mine = <T extends { by: string }>(all: readonly T[]) => all.filter(({ by }) => by === role);
  const data = {
    caseId,
    status,
    openedAt,
    you: role,
    scene,
    particulars,
    photos: await Promise.all(mine(photos).map((photo) => opened(vault, caseId, photo))),
    statement: statements[role],
    officerReason: officer?.reasons[role],
    answers: officer?.questions.filter(({ to }) => to === role),
    signatures: mine(agreement?.signatures ?? []),
    amendment: amendment && { proposedBy: amendment.by, reason: amendment.by === role ? amendment.reason : undefined },
    objections: mine(objections ?? []),
    injuryReports: await Promise.all(
      mine(injury?.reports ?? []).map((report) => openInjury({ vault }, caseId, report)),
    ),
    determination: determination && {
      number: determination.number,
      liability: determination.liability[role],
      servedOn: served && servedOn(served),
      servedHow: served && (served.service?.how ?? served.outcome),
      reviewReasons: determination.review?.by === role ? determination.review.reasons : undefined,
    },
    referral:
      referral?.by === role
        ? { number: referral.number, note: referral.note, otherPlate: referral.otherPlate }
        : undefined,
  };
  return [{ kind: 'accident', data: JSON.parse(JSON.stringify(data)) }];
}

/** Everything that this context holds of the caller, page by page. */
export const exportAccidents =
  (deps: Deps) =>
  async (personId: string, query: PageQuery): Promise<PersonalDataExport> => {
    const { cases, now } = deps;
    const links = await cases.listOf(personId, query);
    const accidents = await cases.findAll(links.items.map(({ caseId }) => caseId));
    const records = (await Promise.all(accidents.map((one) => ownRecord(deps, one, personId)))).flat();
    return {
      context: 'accidents',
      exportedAt: now().toISOString(),
      records,
      ...(links.nextCursor ? { nextCursor: links.nextCursor } : {}),
    };
  };
