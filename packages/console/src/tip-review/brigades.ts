import { ningboBrigades } from '@yilu/law/violations/brigades';

/** Whom a record is entered for, and whose district that is. */
export const brigades = ningboBrigades.map(({ code, zh, en, district }) => ({
  unitId: code,
  area: district?.zh ?? '',
  zh,
  en,
}));
