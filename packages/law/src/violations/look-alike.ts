import { normalisePlate, plate as readPlate } from '@yilu/kernel/plates';
import { confusable, differencesOf, shapeReader } from './look-alike-characters.js';
import { alikeColours, type Look, lookOf, sameLook } from './look-alike-vehicles.js';

export interface PlateReading {
  readonly recordId: string;
  readonly plate: string;
  /** 号牌种类, GA/T 16.7. */
  readonly plateKind: string;
  readonly seen: Look;
}

export interface RegisteredVehicle {
  readonly plate: string;
  readonly plateKind: string;
  /** As the register writes it: 大众朗逸 白色. */
  readonly makeAndColour: string;
}

export interface LookAlikeRule {
  readonly confusable: readonly string[];
  readonly alikeColours: readonly (readonly string[])[];
}

export const defaultLookAlikeRule: LookAlikeRule = { confusable, alikeColours };

export interface LookAlikeHold {
  readonly recordId: string;
  /**
   * `no_such_form`: no plate of any kind is written so; `unlike_registered`: the registered vehicle looks different;
   * `not_registered`: nobody has this plate, but a vehicle that looks like the picture has one that reads alike.
   */
  readonly reason: 'no_such_form' | 'unlike_registered' | 'not_registered';
  /** Registered plates that are easily taken for the one read, and whose vehicle looks like the one in the picture. */
  readonly candidates: readonly string[];
  readonly zh: string;
  readonly en: string;
}

interface Known {
  readonly plate: string;
  readonly look: Look;
}

/** So many candidates are named at most. */
const most = 5;

const causes = {
  no_such_form: { zh: '不是有效的号牌样式', en: 'is no valid form of a plate' },
  unlike_registered: { zh: '登记的品牌或者颜色与照片不符', en: 'is registered with another make or colour' },
  not_registered: { zh: '没有登记', en: 'is not registered' },
} as const satisfies Record<LookAlikeHold['reason'], { zh: string; en: string }>;

function holdOf(recordId: string, read: string, reason: LookAlikeHold['reason'], found: readonly string[]) {
  const candidates = found.slice(0, most);
  const named = candidates.map((other) => `${other} (${differencesOf(read, other).join(', ')})`).join('、');
  const { zh, en } = causes[reason];
  return {
    recordId,
    reason,
    candidates,
    zh: `识别的号牌 ${read} ${zh}${named && `；相似且外观相符的号牌：${named}`}。`,
    en: `The plate read, ${read}, ${en}${named && `; plates that read alike and fit the picture: ${named}`}.`,
  };
}

/**
 * Readings that are probably another car's (0/D, 8/B, 1/I, 2/Z, 5/S …), held against registered make and colour. A
 * vehicle that is not registered here and resembles none stays: other cities' plates are not in every register.
 */
export function findLookAlikes(
  readings: readonly PlateReading[],
  registered: readonly RegisteredVehicle[],
  rule: LookAlikeRule = defaultLookAlikeRule,
): readonly LookAlikeHold[] {
  const shapeOf = shapeReader(rule.confusable);
  const fits = sameLook(rule.alikeColours);

  const byPlate = new Map<string, Known>();
  const byShape = new Map<string, Known[]>();
  for (const one of registered) {
    const vehicle = { plate: normalisePlate(one.plate), look: lookOf(one.makeAndColour) };
    byPlate.set(`${one.plateKind} ${vehicle.plate}`, vehicle);
    const shape = `${one.plateKind} ${shapeOf(vehicle.plate)}`;
    const alike = byShape.get(shape);
    if (alike) alike.push(vehicle);
    else byShape.set(shape, [vehicle]);
  }

  return readings.flatMap(({ recordId, plateKind, seen, ...reading }): LookAlikeHold[] => {
    const read = normalisePlate(reading.plate);
    const own = byPlate.get(`${plateKind} ${read}`);
    if (own && fits(seen, own.look)) return [];
    const isForm = readPlate(read).ok;
    // Without anything seen of the vehicle nothing can be held against the register.
    const blind = !seen.make && !seen.colour;
    const candidates = (blind ? [] : (byShape.get(`${plateKind} ${shapeOf(read)}`) ?? []))
      .filter((vehicle) => vehicle.plate !== read && fits(seen, vehicle.look))
      .map((vehicle) => vehicle.plate);
    if (!isForm) return [holdOf(recordId, read, 'no_such_form', candidates)];
    // Light changes a colour but no make: a colour alone is no doubt as long as no other plate fits.
    const isDoubtful = own && (candidates.length > 0 || !fits({ make: seen.make }, own.look));
    if (own) return isDoubtful ? [holdOf(recordId, read, 'unlike_registered', candidates)] : [];
    return candidates.length > 0 ? [holdOf(recordId, read, 'not_registered', candidates)] : [];
  });
}
