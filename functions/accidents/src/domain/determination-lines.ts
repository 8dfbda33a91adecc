import { shapeOf } from '@yilu/law';
import type { Accident, DeterminationFile, StoredField } from './accident.js';
import { type Step, seated } from './lifecycle.js';
import { outcomeFixed } from './outcome-fixed.js';
import { type FieldSource, partyLines } from './paper-lines.js';
import { liabilityWords, shanghaiMinute, weatherWords } from './words.js';

/** What an insurer reads on a determination: the decision with its reasons, and the parties as far as they are known. */
export function determinationLines(accident: Accident, made: DeterminationFile): FieldSource[] {
  const { scene } = accident;
  const { name, badge, unit } = made.officer;
  return [
    { name: 'number', value: made.number },
    { name: 'made_at', value: shanghaiMinute(made.madeAt) },
    { name: 'occurred_at', value: shanghaiMinute(scene.occurredAt) },
    ...(scene.place ? [{ name: 'place', value: scene.place }] : []),
    ...(scene.weather ? [{ name: 'weather', value: weatherWords[scene.weather] }] : []),
    { name: 'shape', value: shapeOf(made.shape)?.zh ?? made.shape },
    { name: 'basis', value: made.basis },
    { name: 'findings', value: made.findings },
    { name: 'reasons', value: made.reasons },
    { name: 'officer', value: `${name} ${badge} ${unit}` },
    ...seated(accident).flatMap(({ role, party: { particulars } }) => {
      const liability = made.liability[role];
      return [
        ...(particulars ? partyLines(role, particulars) : []),
        ...(liability ? [{ name: `${role}.liability`, value: liabilityWords[liability] }] : []),
      ];
    }),
  ];
}

/** The determination stands under the hash of its lines, and those concerned are told of the outcome. */
export function fixDetermination(
  { next, events }: Step,
  made: DeterminationFile,
  { documentHash, fields }: { readonly documentHash: string; readonly fields: readonly StoredField[] },
): Step {
  const determined = { ...next, determination: { ...made, documentHash } };
  const { number, liability, madeAt: fixedAt } = made;
  const paper = { kind: 'determination', number, version: 1, documentHash, fields, liability, fixedAt } as const;
  return { next: determined, events: [...events, outcomeFixed(determined, { ...paper, signatures: [] })] };
}
