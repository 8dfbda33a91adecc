import type { EventData, Liability, NewEvent, PartyRole } from '@yilu/contracts';
import type { Accident, Signature, StoredField } from './accident.js';
import { seatsIn, subject } from './lifecycle.js';

type Fixed = EventData<'accidents.outcome_fixed'>;

/** A paper that settles who is liable: an agreement that all have signed, or a determination. */
interface FixedPaper extends Pick<Fixed, 'kind' | 'number' | 'version' | 'documentHash' | 'fixedAt' | 'supersedes'> {
  readonly fields: readonly StoredField[];
  readonly signatures: readonly Signature[];
  readonly liability: { readonly [R in PartyRole]?: Liability | undefined };
}

/** Liability is settled: insurers get the whole paper, its personal lines sealed as they are stored. */
export function outcomeFixed(accident: Accident, { fields, signatures, liability, ...paper }: FixedPaper): NewEvent {
  const about = subject(accident);
  const { openedAt, clearedAt, scene, parties, others } = accident;
  const sides = seatsIn(accident).flatMap((role, seat): Fixed['sides'] => {
    const share = liability[role];
    if (!share) return [];
    const vehicle = parties[role]?.particulars?.vehicle;
    const personId = about.parties.find((one) => one.role === role)?.personId;
    const insured = vehicle?.kind === 'motor' ? { plate: vehicle.plate, insurer: vehicle.insurer } : {};
    const kind = vehicle?.kind ?? others[seat - 1] ?? 'motor';
    return [{ role, kind, liability: share, ...(personId ? { personId } : {}), ...insured }];
  });
  const data: Fixed = {
    ...about,
    ...paper,
    occurredAt: scene.occurredAt,
    openedAt,
    ...(clearedAt ? { clearedAt } : {}),
    sides,
    fields: fields.map((field) => ({ ...field })),
    signatures: signatures.map(({ by, signedAt, strokesHash }) => ({ by, signedAt, strokesHash })),
  };
  return { type: 'accidents.outcome_fixed', data };
}
