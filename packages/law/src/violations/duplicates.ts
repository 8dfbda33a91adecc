import { metresBetween, type Place } from '@yilu/kernel/distance';

export interface Sighting {
  readonly recordId: string;
  /** Normalised. */
  readonly plate: string;
  /** 号牌种类, GA/T 16.7. */
  readonly plateKind: string;
  /** Key of the violation table. */
  readonly conduct: string;
  readonly deviceId: string;
  readonly capturedAt: Date;
  readonly place: Place;
  /** Already a debt that somebody was told of: then the other record is held, even if it is the earlier one. */
  readonly issued?: boolean | undefined;
}

export interface DuplicateRule {
  readonly withinSeconds: number;
  readonly withinMetres: number;
  /** Conducts that devices name differently for one event; a conduct that stands in no group is like itself alone. */
  readonly alike: readonly (readonly string[])[];
}

/** One event is punished once (APL art 29); how near two pictures must be, a city decides. */
export const defaultDuplicateRule: DuplicateRule = { withinSeconds: 120, withinMetres: 1_000, alike: [] };

export interface DuplicateHold {
  readonly recordId: string;
  /** The record of the same event that stands. */
  readonly sameAs: string;
  readonly seconds: number;
  readonly metres: number;
  readonly zh: string;
  readonly en: string;
}

/** 无号牌, 假号牌, 无法识别: the same text on two pictures does not mean the same car. */
const nobodysPlates = new Set(['41', '42', '44']);

const secondsBetween = (one: Sighting, other: Sighting) =>
  Math.abs(one.capturedAt.getTime() - other.capturedAt.getTime()) / 1_000;

function holdOf(earlier: Sighting, later: Sighting): DuplicateHold {
  const [held, stands] = later.issued && !earlier.issued ? [earlier, later] : [later, earlier];
  const seconds = secondsBetween(earlier, later);
  const metres = metresBetween(earlier.place, later.place);
  return {
    recordId: held.recordId,
    sameAs: stands.recordId,
    seconds,
    metres,
    zh: `与记录 ${stands.recordId} 为同一号牌、同一行为，由另一设备拍摄，相隔 ${Math.round(seconds)} 秒、${metres} 米，疑为同一事件。`,
    en: `Same plate and same conduct as record ${stands.recordId}, by another device, ${Math.round(seconds)} s and ${metres} m apart: perhaps one event.`,
  };
}

/**
 * Records of one event, seen by two devices: each but one is held before issue, with its reason. Sorts once and then
 * looks only at the devices that saw the same plate within the time, so a day's batch costs n log n.
 */
export function findDuplicates(
  sightings: readonly Sighting[],
  rule: DuplicateRule = defaultDuplicateRule,
): readonly DuplicateHold[] {
  const groups = new Map(rule.alike.flatMap((group) => group.map((conduct) => [conduct, group[0] ?? conduct])));
  const eventKey = ({ plate, plateKind, conduct }: Sighting) =>
    `${plateKind} ${plate} ${groups.get(conduct) ?? conduct}`;
  const sorted = sightings
    .filter(({ plateKind }) => !nobodysPlates.has(plateKind))
    .map((sighting) => ({ sighting, key: eventKey(sighting), at: sighting.capturedAt.getTime() }))
    .sort((a, b) => a.at - b.at);

  const holds = new Map<string, DuplicateHold>();
  /** By plate and conduct, the newest record of each device, the longest ago first. */
  const recent = new Map<string, Map<string, Sighting>>();
  for (const { sighting, key, at } of sorted) {
    const byDevice = recent.get(key) ?? new Map<string, Sighting>();
    recent.set(key, byDevice);
    for (const [deviceId, seen] of byDevice) {
      if (at - seen.capturedAt.getTime() > rule.withinSeconds * 1_000) {
        byDevice.delete(deviceId);
        continue;
      }
      if (deviceId === sighting.deviceId || metresBetween(seen.place, sighting.place) > rule.withinMetres) continue;
      const hold = holdOf(seen, sighting);
      if (!holds.has(hold.recordId)) holds.set(hold.recordId, hold);
    }
    // Set anew, so that the map stays in the order of time.
    byDevice.delete(sighting.deviceId);
    byDevice.set(sighting.deviceId, sighting);
  }
  return [...holds.values()];
}
