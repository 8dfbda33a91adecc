import type { PlateForm, PlateKind } from '@yilu/kernel';

/** 号牌种类 that a plate has by its look, where its reporter does not say; yellow plates look like blue ones in ink. */
const usualKinds: Readonly<Record<PlateForm, PlateKind>> = {
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
export const usualKindOf = (form: PlateForm): PlateKind => usualKinds[form];
