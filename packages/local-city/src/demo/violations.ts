import { createHash } from 'node:crypto';
import type { DeviceRow, RecordRow } from '@yilu/contracts/violation-files';
import { type Capture, capturePicture } from './capture-picture.js';

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
/** As the bureau writes instants: local time with its offset. */
const shanghai = (at: Date) => `${new Date(at.getTime() + shanghaiMs).toISOString().slice(0, 19)}+08:00`;
const dayOf = (at: Date) => shanghai(at).slice(0, 10);

const junctions = {
  zhongshan: { place: '海曙区中山西路与丽园北路路口', area: '海曙区', lat: 29.8739, lng: 121.5345, unitId: '330203' },
  tianyi: { place: '海曙区药行街与开明街路口', area: '海曙区', lat: 29.8682, lng: 121.5532, unitId: '330203' },
  tianyiEast: { place: '海曙区药行街开明街口东侧', area: '海曙区', lat: 29.8684, lng: 121.5541, unitId: '330203' },
  ningnan: { place: '鄞州区宁南北路与鄞县大道路口', area: '鄞州区', lat: 29.8162, lng: 121.5439, unitId: '330212' },
  beilun: { place: '北仑区泰山路与恒山路路口', area: '北仑区', lat: 29.9086, lng: 121.8445, unitId: '330206' },
  fenghua: { place: '奉化区大成路与南山路路口', area: '奉化区', lat: 29.6556, lng: 121.4078, unitId: '330213' },
  zhenhai: { place: '镇海区骆驼桥街道慈海路口', area: '镇海区', lat: 29.9701, lng: 121.5934, unitId: '330211' },
  expressway: {
    place: 'G1501宁波绕城高速朝阳枢纽外圈',
    area: '绕城高速',
    lat: 29.7921,
    lng: 121.4604,
    unitId: '330291',
  },
} as const;

/** Devices of the demo city; that of the expired one ran out half a year ago. */
export function demoDevices(now: Date): DeviceRow[] {
  const year = {
    validFrom: dayOf(new Date(now.getTime() - 300 * dayMs)),
    validUntil: dayOf(new Date(now.getTime() + 65 * dayMs)),
  };
  const over = {
    validFrom: dayOf(new Date(now.getTime() - 545 * dayMs)),
    validUntil: dayOf(new Date(now.getTime() - 180 * dayMs)),
  };
  const device = (deviceId: string, kind: DeviceRow['kind'], validity = year): DeviceRow => ({
    deviceId,
    kind,
    certificate: `浙计检${validity.validFrom.slice(0, 4)}-${deviceId.slice(-4)}`,
    ...validity,
    publishedOn: '2024-03-01',
  });
  return [
    device('NB-HS-RL-0101', 'red_light'),
    device('NB-HS-RL-0102', 'red_light'),
    device('NB-HS-VD-0203', 'video'),
    device('NB-YZ-SP-0301', 'speed'),
    device('NB-YZ-SP-0302', 'speed', over),
    device('NB-HS-PK-0401', 'parking'),
    device('NB-BL-LN-0501', 'lane'),
    device('NB-FH-LN-0502', 'lane'),
    device('NB-ZH-LN-0503', 'lane'),
    device('NB-GS-VD-0601', 'video'),
  ];
}

interface Happened extends Partial<RecordRow> {
  readonly plate: string;
  readonly colour: string;
  readonly at: keyof typeof junctions;
  readonly daysAgo: number;
  /** Hour and minute in Shanghai. */
  readonly clock: string;
  readonly key: string;
}

const zhang = { plate: '浙B12A07', colour: '白色', seenMakeAndColour: '大众 白色' };
const wang = { plate: '浙B3K56T', colour: '黑色', seenMakeAndColour: '本田 黑色' };
const chen = { plate: '浙BF05531', plateKind: '52', colour: '灰色', seenMakeAndColour: '特斯拉 灰色' };
const zhao = { plate: '浙B6W71P', colour: '银色' };
const truck = { plateKind: '01', vehicleKind: 'truck', use: 'commercial' } as const;

/** What the bureau's network brings for the demo: one of every case that the citizens' pages and the desks show. */
const happened: readonly Happened[] = [
  // A fine, a driver to be named, and one that is soon paid.
  {
    ...zhang,
    at: 'zhongshan',
    daysAgo: 4,
    clock: '08:30:12',
    key: 'red_light',
    fineFen: 150_00,
    deviceId: 'NB-HS-RL-0101',
  },
  {
    ...zhang,
    at: 'tianyi',
    daysAgo: 6,
    clock: '17:42:05',
    key: 'prohibition_marking',
    fineFen: 100_00,
    deviceId: 'NB-HS-VD-0203',
  },
  { ...zhang, at: 'ningnan', daysAgo: 9, clock: '11:05:40', key: 'lane_guidance', deviceId: 'NB-HS-VD-0203' },
  // The first one of a clean car: a warning instead of a fine.
  {
    plate: '浙BD68215',
    plateKind: '52',
    colour: '蓝色',
    seenMakeAndColour: '比亚迪 蓝色',
    at: 'tianyi',
    daysAgo: 3,
    clock: '09:18:33',
    key: 'prohibition_marking',
    deviceId: 'NB-HS-VD-0203',
  },
  // Speed with what was measured; one to defend; one by a device whose certificate had run out.
  {
    ...wang,
    at: 'ningnan',
    daysAgo: 5,
    clock: '21:11:08',
    key: 'speed_small_20_50_other',
    measuredValue: 78,
    measuredLimit: 60,
    measuredUnit: 'km/h',
    deviceId: 'NB-YZ-SP-0301',
  },
  {
    ...wang,
    at: 'tianyi',
    daysAgo: 7,
    clock: '18:20:51',
    key: 'parking_obstruct',
    deviceId: 'NB-HS-PK-0401',
    inTheWay: false,
  },
  {
    ...wang,
    at: 'ningnan',
    daysAgo: 8,
    clock: '22:47:30',
    key: 'speed_small_20_50_other',
    measuredValue: 81,
    measuredLimit: 60,
    measuredUnit: 'km/h',
    deviceId: 'NB-YZ-SP-0302',
  },
  // A truck’s fine, left unpaid; and a truck of another city.
  {
    plate: '浙B8Q90H',
    ...truck,
    colour: '红色',
    seenMakeAndColour: '解放 红色',
    at: 'zhongshan',
    daysAgo: 25,
    clock: '07:12:19',
    key: 'prohibition_sign',
    deviceId: 'NB-HS-VD-0203',
  },
  {
    plate: '沪DK3921',
    ...truck,
    colour: '蓝色',
    seenMakeAndColour: '东风 蓝色',
    at: 'beilun',
    daysAgo: 5,
    clock: '06:40:55',
    key: 'prohibition_sign',
    ownerPhone: '19900000011',
    deviceId: 'NB-BL-LN-0501',
  },
  // Twelve points: never online. And one event that two devices saw.
  {
    ...chen,
    at: 'expressway',
    daysAgo: 6,
    clock: '14:25:17',
    key: 'hw_reverse_wrongway_uturn',
    deviceId: 'NB-GS-VD-0601',
  },
  { ...chen, at: 'tianyi', daysAgo: 4, clock: '19:02:10', key: 'red_light', deviceId: 'NB-HS-RL-0102' },
  { ...chen, at: 'tianyiEast', daysAgo: 4, clock: '19:02:31', key: 'red_light', deviceId: 'NB-HS-VD-0203' },
  // A cloned plate: on one morning in four districts that nobody drives through in such a time.
  { ...zhao, at: 'beilun', daysAgo: 6, clock: '08:02:11', key: 'lane_guidance', deviceId: 'NB-BL-LN-0501' },
  { ...zhao, at: 'fenghua', daysAgo: 6, clock: '08:09:40', key: 'lane_guidance', deviceId: 'NB-FH-LN-0502' },
  { ...zhao, at: 'zhenhai', daysAgo: 6, clock: '08:15:02', key: 'prohibition_marking', deviceId: 'NB-ZH-LN-0503' },
  { ...zhao, at: 'zhongshan', daysAgo: 5, clock: '08:12:27', key: 'red_light', deviceId: 'NB-HS-RL-0101' },
  // Read as 浙B12A07, but the car in the picture is 浙B12AD7’s.
  {
    ...zhang,
    colour: '红色',
    seenMakeAndColour: '丰田 红色',
    at: 'zhongshan',
    daysAgo: 5,
    clock: '13:37:44',
    key: 'prohibition_marking',
    deviceId: 'NB-HS-VD-0203',
  },
];

/** One photograph of a record, under the name that its row gives. */
export interface DemoPhoto {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The demo’s records with their photographs, dated back from now; the same day gives the same rows. */
export function demoRecords(now: Date): { readonly rows: RecordRow[]; readonly photos: DemoPhoto[] } {
  const photos: DemoPhoto[] = [];
  const rows = happened.map(({ at, daysAgo, clock, colour, ...given }, index): RecordRow => {
    const day = dayOf(new Date(now.getTime() - daysAgo * dayMs));
    const occurredAt = `${day}T${clock}+08:00`;
    const recordId = `3302${day.replaceAll('-', '')}${String(index + 1).padStart(4, '0')}` as RecordRow['recordId'];
    const { plate, plateKind = '02', key, deviceId = '' } = given;
    const shots = [0, 1].map((step) => {
      const taken = new Date(Date.parse(occurredAt) + step * 1_500);
      const capture: Capture = {
        plate,
        plateKind,
        colour,
        step,
        stamp: [
          `${shanghai(taken).slice(0, 19).replace('T', ' ')}  ${deviceId}`,
          `${plate}  ${recordId}  ${step + 1}/2`,
        ],
        ...(key === 'red_light' ? { lamp: 'red' } : {}),
      };
      const bytes = capturePicture(capture);
      const name = `${recordId}-${step + 1}.png`;
      photos.push({ name, bytes });
      return { name, sha256: createHash('sha256').update(bytes).digest('hex'), takenAt: shanghai(taken) };
    });
    return {
      recordId,
      plateKind,
      vehicleKind: 'car',
      use: 'private',
      recordedBy: 'camera',
      occurredAt,
      ...junctions[at],
      photos: shots,
      auditedBy: '033002',
      auditedAt: shanghai(new Date(Math.min(now.getTime() - 60_000, Date.parse(occurredAt) + dayMs))),
      ...given,
    };
  });
  return { rows, photos };
}
