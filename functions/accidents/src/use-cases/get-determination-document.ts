import type { CaseId, PartyRole } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { shapeOf } from '@yilu/law';
import type { Accident } from '../domain/accident.js';
import { seated, seatOf } from '../domain/lifecycle.js';
import type { DeterminationPaper } from '../domain/papers.js';
import { nonMotorWords, shanghaiMinute, vehicleWords } from '../domain/words.js';
import type { Deps } from '../ports.js';
import { verificationUrl } from './agreement-copy.js';
import type { PaperQuery } from './get-agreement-document.js';

/** The reader's own name in full, the others' masked; on a host's phone his guest's too. */
async function partiesOf({ vault }: Deps, accident: Accident, reader: PartyRole | undefined) {
  const seats = seated(accident).map(async ({ role, party }): Promise<DeterminationPaper['parties'][number]> => {
    const known = party.particulars;
    if (!known) return { role, name: '（未确认身份）', vehicle: '（未确认）' };
    const name = role === reader ? await vault.open('name', known.owner, known.name) : known.maskedName;
    const { vehicle } = known;
    if (vehicle.kind === 'non_motor') return { role, name, vehicle: nonMotorWords[vehicle.nonMotorKind] };
    return { role, name, vehicle: vehicleWords[vehicle.vehicleKind], plate: vehicle.plate };
  });
  return Promise.all(seats);
}

/** The determination as PDF, for the party who asks. */
export const getDeterminationDocument =
  (deps: Deps) =>
  async (personId: string, caseId: CaseId, { for: actingFor, lang }: PaperQuery) => {
    const found = await deps.cases.findPapers(caseId, personId);
    const seat = seatOf(found?.accident, personId, actingFor);
    if (!seat.ok) return seat;
    const { accident, role, via } = seat.value;
    const { determination, scene } = accident;
    if (!determination) return refuse('accident.no_determination' as const);
    const reviewUntil = determination.acknowledged[role]?.reviewUntil;
    return accept(
      await deps.papers.determination({
        determination,
        parties: await partiesOf(deps, accident, via ? undefined : role),
        occurredAt: shanghaiMinute(scene.occurredAt),
        place: scene.place ?? '—',
        shape: shapeOf(determination.shape)?.zh ?? determination.shape,
        verificationUrl: verificationUrl(deps.h5Url, determination.number),
        locale: lang ?? found?.locale ?? 'zh-CN',
        ...(reviewUntil ? { reviewUntil } : {}),
      }),
    );
  };
