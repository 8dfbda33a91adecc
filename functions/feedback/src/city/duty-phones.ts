import type { EscalationLevel, UnitId } from '@yilu/contracts';

type DutyPhones = Readonly<Record<'unit' | 'lead', string>>;
interface CityPhones {
  /** Of what no unit has yet. */
  readonly hotline: DutyPhones;
  readonly units: Readonly<Record<UnitId, DutyPhones>>;
  readonly supervisor: string;
}

const phones = (unit: string, lead: string): DutyPhones => ({ unit, lead });

/** Configurable: mobiles that lie on a desk and are handed over with the shift; offices', nobody's own. */
const ningbo: CityPhones = {
  hotline: phones('19905740001', '19905740002'),
  units: {
    order: phones('19905740101', '19905740102'),
    technology: phones('19905740111', '19905740112'),
    service: phones('19905740121', '19905740122'),
    inspection: phones('19905740131', '19905740132'),
    haishu: phones('19905740201', '19905740202'),
    jiangbei: phones('19905740211', '19905740212'),
    zhenhai: phones('19905740221', '19905740222'),
    beilun: phones('19905740231', '19905740232'),
    yinzhou: phones('19905740241', '19905740242'),
    fenghua: phones('19905740251', '19905740252'),
    maintenance: phones('19905740301', '19905740302'),
    municipal: phones('19905740311', '19905740312'),
    'city-management': phones('19905740321', '19905740322'),
    highway: phones('19905740331', '19905740332'),
    greening: phones('19905740341', '19905740342'),
    lighting: phones('19905740351', '19905740352'),
  },
  supervisor: '19905740009',
};

const cities: Readonly<Record<string, CityPhones>> = { ningbo };

/**
 * The mobile on which an office is told that something is late there: the unit's own or its lead's, the hotline's where no
 * unit has it, the supervisor's. Throws for a city that nobody has written down.
 */
export function dutyPhoneOf(city: string, unitId: UnitId | undefined, level: EscalationLevel): string {
  const known = cities[city];
  if (!known) throw new Error(`No duty phones known of ${city}`);
  if (level === 'supervisor') return known.supervisor;
  return ((unitId && known.units[unitId]) || known.hotline)[level];
}
