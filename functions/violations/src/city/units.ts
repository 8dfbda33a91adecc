import { ningboBrigades } from '@yilu/law/violations/brigades';
import type { Named, PenaltyOrgan } from '@yilu/law/violations/remedies-offices';

/** A traffic police unit of the city: whom a record belongs to, who answers the phone, who decides. */
export interface Unit extends Named {
  readonly unitId: string;
  readonly phone: string;
  readonly organ: PenaltyOrgan;
  /** Six digits of the organ, the head of every decision's number. */
  readonly code: string;
}

const ningbo: Named = { zh: '宁波市', en: 'Ningbo' };

const unit = (code: string, phone: string, name: Named, district?: Named): Unit => {
  const zh = `宁波市公安局交通警察局${name.zh}`;
  const en = `Ningbo Traffic Police${name.en}`;
  return {
    unitId: code,
    code,
    phone,
    zh,
    en,
    organ: { zh, en, city: ningbo, ...(district ? { district } : {}) },
  };
};

const headOffice = '0574-12122';
/** Who answers at each brigade; the head office where it has no number of its own. */
const phones: Readonly<Record<string, string>> = {
  '330203': '0574-87062301',
  '330205': '0574-87062501',
  '330206': '0574-86062601',
  '330211': '0574-86062111',
  '330212': '0574-87062121',
  '330213': '0574-88062131',
  '330291': '0574-87062911',
};

/** Units by the organ's six digits, which are also how the bureau's rows name them. */
const units: Readonly<Record<string, readonly Unit[]>> = {
  ningbo: [
    unit('330200', headOffice, { zh: '', en: '' }),
    ...ningboBrigades.map(({ code, zh, en, district }) =>
      unit(code, phones[code] ?? headOffice, { zh, en: `, ${en}` }, district),
    ),
  ],
};

/** The city's units; the first is its head office. */
export function unitsOf(city: string): readonly Unit[] {
  const known = units[city];
  if (!known) throw new Error(`No units known of ${city}`);
  return known;
}

/** A unit by its id; undefined where the city has none. */
export const unitOf = (city: string, unitId: string): Unit | undefined =>
  unitsOf(city).find((one) => one.unitId === unitId);
