import { metresBetween, type Place } from '@yilu/kernel/distance';

/** Kilometres as the crow flies; roads are longer, so that it is said as about. */
export const kilometres = (one: Place, other: Place): number => metresBetween(one, other) / 1000;

/** One decimal near by, whole kilometres further off. */
export const spokenKilometres = (km: number): string => (km < 10 ? km.toFixed(1) : String(Math.round(km)));
