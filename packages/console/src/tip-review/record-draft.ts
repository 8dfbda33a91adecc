import type { AdoptedRecord, StaffTip, VehicleKind } from '@yilu/contracts';
import { rewardedAs, tipTypeOf } from '@yilu/law/feedback/tip-rewards';
import { brigades } from './brigades.js';
import { isType } from './tip-checks.js';

/** What a reviewer reads off the pictures, as far as he has; empty is not chosen yet. */
export type RecordDraft = { readonly [K in keyof AdoptedRecord]: AdoptedRecord[K] | '' };

const kindOf: Readonly<Record<string, VehicleKind>> = {
  '01': 'bus',
  '02': 'car',
  '07': 'motorcycle',
  '51': 'bus',
  '52': 'car',
};

/** What the report itself says to begin with; whose district it is only where the place names it. */
export function draftOf(tip: Pick<StaffTip, 'plate' | 'plateKind' | 'type' | 'place'>): RecordDraft {
  const plateKind = tip.plateKind ?? '02';
  const at = brigades.find(({ area }) => area && tip.place.includes(area));
  return {
    plate: tip.plate ?? '',
    plateKind,
    vehicleKind: kindOf[plateKind] ?? 'car',
    use: plateKind === '01' || plateKind === '51' ? 'commercial' : 'private',
    key: (isType(tip.type) ? tipTypeOf(tip.type).violation : undefined) ?? '',
    place: tip.place,
    area: at?.area ?? '',
    unitId: at?.unitId ?? '',
  };
}

/** A brigade with its own district; the expressway's leaves the district as it was. */
export function withBrigade(draft: RecordDraft, unitId: string): RecordDraft {
  const area = brigades.find((one) => one.unitId === unitId)?.area;
  return { ...draft, unitId, ...(area ? { area } : {}) };
}

/** What its reporter is granted for a report that is entered as this act; undefined where the table has nothing for it. */
export function rewardFenAs(type: string, key: string): number | undefined {
  const as = isType(type) ? rewardedAs(type, key) : undefined;
  return as && tipTypeOf(as).rewardFen;
}

/** The record as it is entered, or what of it is missing still. */
export function recordOf(
  draft: RecordDraft,
): { readonly record: AdoptedRecord } | { readonly missing: readonly (keyof AdoptedRecord)[] } {
  const { vehicleKind, use } = draft;
  const texts = {
    plate: draft.plate.trim(),
    plateKind: draft.plateKind,
    key: draft.key,
    place: draft.place.trim(),
    area: draft.area.trim(),
    unitId: draft.unitId,
  };
  const missing = (Object.keys(texts) as (keyof typeof texts)[]).filter((field) => texts[field] === '');
  if (missing.length > 0 || !vehicleKind || !use)
    return {
      missing: [...missing, ...(vehicleKind ? [] : ['vehicleKind' as const]), ...(use ? [] : ['use' as const])],
    };
  return { record: { ...texts, vehicleKind, use } };
}
