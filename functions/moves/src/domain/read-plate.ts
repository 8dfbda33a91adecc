import { normalisePlate, type Plate, type PlateForm, plate, type Result, refuse } from '@yilu/kernel';

/** 号牌种类 that a plate of such a form usually is; a lorry's (01) looks like a car's and has to be said. */
const usualKind: Readonly<Record<PlateForm, string>> = {
  civil: '02',
  new_energy_small: '52',
  new_energy_large: '51',
  trailer: '15',
  coach: '16',
  police: '23',
  hk_macao: '26',
  consulate: '04',
  embassy: '03',
  emergency: '99',
};

export type PlateRefusal = 'moves.plate_form' | 'moves.plate_look_alike';

/**
 * A plate as somebody typed it: full-width letters and digits, spaces and dots are put right; letters of another script that
 * only look like ours are refused by name, for nobody who typed one could see what is wrong.
 */
export function readPlate(typed: string): Result<Plate & { readonly usualKind: string }, PlateRefusal> {
  const number = normalisePlate(typed.normalize('NFKC'));
  if (/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}]/u.test(number))
    return refuse('moves.plate_look_alike');
  const read = plate(number);
  if (!read.ok) return refuse('moves.plate_form');
  return { ok: true, value: { ...read.value, usualKind: usualKind[read.value.kind] } };
}
