import type { ServiceCode, UnitId, UnitView, Words } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { Point } from '../domain/files.js';

/** Who can be given a report; what stands here are offices and their duty phones, nobody's own. */
export interface Unit extends UnitView {
  /** A squad's house: services that belong to whichever squad is near go by it. */
  readonly house?: Point;
}

type Names = readonly [zh: string, en: string];
const words = ([zh, en]: Names) => ({ zh, en });

const unit = (
  unitId: UnitId,
  kind: Unit['kind'],
  name: Names,
  lead: Names,
  phone: string,
  services: readonly ServiceCode[],
): Unit => ({ unitId, kind, name: words(name), lead: words(lead), phone, services: [...services] });

const team = (unitId: UnitId, [zh, en]: Names, phone: string, services: readonly ServiceCode[]): Unit =>
  unit(
    unitId,
    'police',
    [`宁波市公安局交通警察局${zh}`, `Ningbo Traffic Police, ${en}`],
    [`${zh}值班负责人`, `Duty lead of the ${en}`],
    phone,
    services,
  );

const squad = (unitId: UnitId, [zh, en]: Names, phone: string, [lat, lng]: readonly [number, number]): Unit => ({
  ...team(unitId, [`${zh}大队`, `${en} Squad`], phone, []),
  house: { lat, lng },
});

const outside = (unitId: UnitId, [zh, en]: Names, phone: string, services: readonly ServiceCode[]): Unit =>
  unit(unitId, 'outside', [zh, en], [`${zh}值班主任`, `Duty head of ${en}`], phone, services);

/** Configurable: which unit a service goes to first follows the owners of domain/feedback.json. */
const ningbo: readonly Unit[] = [
  team('order', ['秩序管理大队', 'Order Team'], '0574-87062201', [
    'FAC-SIGNAL-TIMING',
    'FAC-SIGN-CONFUSING',
    'FAC-SIGN-WRONGINFO',
    'FAC-MARKING-WRONG',
    'FAC-PARKING-BAY',
    'ROAD-WORK',
    'JAM-HOTSPOT',
  ]),
  team('technology', ['科技设施大队', 'Technology Team'], '0574-87062202', [
    'FAC-SIGNAL-DARK',
    'FAC-SIGNAL-STUCK',
    'FAC-CAMERA',
  ]),
  team('service', ['综合服务中心', 'Service Centre'], '0574-87062203', ['CONSULT']),
  team('inspection', ['督察科', 'Inspectorate'], '0574-87062204', ['COMPLAINT']),
  squad('haishu', ['海曙', 'Haishu'], '0574-87062301', [29.8597, 121.5506]),
  squad('jiangbei', ['江北', 'Jiangbei'], '0574-87062501', [29.8867, 121.5552]),
  squad('zhenhai', ['镇海', 'Zhenhai'], '0574-86062111', [29.9654, 121.7163]),
  squad('beilun', ['北仑', 'Beilun'], '0574-86062601', [29.9009, 121.8444]),
  squad('yinzhou', ['鄞州', 'Yinzhou'], '0574-87062121', [29.8174, 121.5466]),
  squad('fenghua', ['奉化', 'Fenghua'], '0574-88062131', [29.6551, 121.4069]),
  outside('maintenance', ['宁波市道路设施养护中心', 'Ningbo Road Maintenance Centre'], '0574-87301001', [
    'FAC-SIGN-MISSING',
    'FAC-MARKING-WORN',
    'FAC-BARRIER',
    'FAC-MIRROR',
  ]),
  outside('municipal', ['宁波市市政设施中心', 'Ningbo Municipal Works'], '0574-87301002', ['ROAD-DAMAGE']),
  outside('city-management', ['宁波市综合行政执法局', 'Ningbo City Management'], '0574-87301003', []),
  outside('highway', ['宁波市公路与运输管理中心', 'Ningbo Highways'], '0574-87301004', []),
  outside('greening', ['宁波市园林绿化中心', 'Ningbo Parks and Greening'], '0574-87301005', [
    'FAC-SIGNAL-BLOCKED',
    'FAC-SIGN-BLOCKED',
  ]),
  outside('lighting', ['宁波市路灯管理所', 'Ningbo Street Lighting'], '0574-87301006', ['FAC-LIGHTING']),
];

const cities: Readonly<Record<string, readonly Unit[]>> = { ningbo };

/** The city's units. Throws for a city that nobody has written down. */
export function unitsOf(city: string): readonly Unit[] {
  const known = cities[city];
  if (!known) throw new Error(`No units known of ${city}`);
  return known;
}

/** A unit by its id; undefined where the city has none. */
export const unitOf = (city: string, unitId: UnitId): Unit | undefined =>
  unitsOf(city).find((one) => one.unitId === unitId);

/** The unit that an officer's own directory names, in either language; undefined for every other office. */
export const unitNamed = (city: string, name: string): Unit | undefined =>
  unitsOf(city).find((one) => one.name.zh === name || one.name.en === name);

/**
 * Which unit a report would go to first: by its service, else the squad whose house is nearest. A guess that an officer
 * confirms, since the borders of districts are not drawn here.
 */
export function firstUnitFor(city: string, serviceCode: ServiceCode, place: Point | undefined): Unit | undefined {
  const units = unitsOf(city);
  const own = units.find(({ services }) => services.includes(serviceCode));
  if (own || !place) return own;
  const away = ({ house }: Unit) => (house ? metresBetween(place, house) : Number.POSITIVE_INFINITY);
  return units.filter(({ house }) => house).sort((one, other) => away(one) - away(other))[0];
}

/** What a unit is called; one that was given up long ago is called by its id. */
export const unitNameOf = (city: string, unitId: UnitId): Words =>
  unitOf(city, unitId)?.name ?? { zh: unitId, en: unitId };
