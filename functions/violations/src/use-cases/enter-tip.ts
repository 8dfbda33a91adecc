import { type DomainEvent, type EventData, Sha256 } from '@yilu/contracts';
import type { RecordRow } from '@yilu/contracts/violation-files';
import { plainJpeg } from '@yilu/evidence/plain-jpeg';
import { accept } from '@yilu/kernel';
import { unitOf, unitsOf } from '../city/units.js';
import { enteredRecord } from '../domain/entered-record.js';
import type { TipDeps } from '../ports-import.js';
import { applied, stepOf } from './applied.js';

type Adopted = EventData<'tips.tip_adopted'>;

/** A picture's copy for the record, without anything that its phone wrote into it; the original stays where it is sealed. */
async function copied({ photos, sha256 }: TipDeps, recordId: string, adopted: Adopted['photos'][number], n: number) {
  const original = await photos.read(adopted.key);
  const plain = original && plainJpeg(original);
  if (!plain) throw new Error(`A picture of record ${recordId} cannot be copied`);
  const name = `${recordId}-${n + 1}.jpg`;
  await photos.write(`violations/records/${name}`, plain, 'image/jpeg');
  return { name, sha256: Sha256.parse(sha256(plain)), takenAt: adopted.takenAt };
}

function rowOf(
  { recordId, record, occurredAt, location }: Adopted,
  photos: RecordRow['photos'],
  city: string,
): RecordRow {
  const { lat, lng } = location;
  const [head] = unitsOf(city);
  const unitId = unitOf(city, record.unitId)?.unitId ?? head?.unitId ?? record.unitId;
  // Verified pictures of citizens follow the rules of camera records (D157 art 23 ¶2), and an officer audits this one too.
  return { ...record, recordId, occurredAt, lat, lng, unitId, recordedBy: 'camera', photos };
}

/**
 * Enters an adopted report as a record that nobody has audited: it is shown to no citizen before an officer here has
 * looked at it and all checks have passed, and it says nowhere that it was reported, or by whom.
 */
export const enterTip =
  (deps: TipDeps) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'tips.tip_adopted') return;
    const { recordId } = event.data;
    const photos = await Promise.all(event.data.photos.map((photo, n) => copied(deps, recordId, photo, n)));
    const row = rowOf(event.data, photos, deps.city);
    const rowHash = Sha256.parse(deps.sha256(JSON.stringify(row)));
    const context = { city: deps.city, catalogues: [], dictionaries: [], batchId: 'citizens', now: deps.now() };
    const entered = enteredRecord(row, { number: 1, rowHash }, context);
    if (!entered.ok) throw new Error(`Record ${recordId} cannot be entered: ${entered.refusal.code}`);
    const outcome = await deps.store.perform<null, never>(
      stepOf('enterTip', recordId),
      { records: [recordId] },
      ({ records: [known] }) => accept({ records: known ? [] : [entered.value], answer: null }),
    );
    applied(outcome, recordId);
  };
