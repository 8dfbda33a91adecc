import type { RecordAssetRequest } from '@yilu/contracts';
import { near, type Spot, spots } from './spots.js';
import type { HotlineStage } from './stage.js';

type Row = readonly [
  code: string,
  kind: RecordAssetRequest['kind'],
  spot: Spot,
  off: readonly [number, number],
  what: string,
  unitId: RecordAssetRequest['unitId'],
];

/** Facilities that carry a sticker. */
export const facilities: readonly Row[] = [
  ['NB-1024', 'sign', 'fuming', [-18, 9], '西侧货车禁行标志', 'order'],
  ['NB-1025', 'signal', 'fuming', [14, 10], '东北角信号灯', 'technology'],
  ['NB-1101', 'signal', 'shiji', [-12, -14], '西南角信号灯', 'technology'],
  ['NB-1102', 'camera', 'shiji', [16, 12], '东北角电子警察', 'technology'],
  ['NB-1203', 'sign', 'caihong', [20, -8], '东侧指路标志', 'order'],
  ['NB-1310', 'lamp', 'xingning', [35, 6], '东侧第 1 盏路灯', 'lighting'],
  ['NB-1311', 'lamp', 'xingning', [70, 6], '东侧第 2 盏路灯', 'lighting'],
  ['NB-2001', 'signal', 'ningnan', [-10, 12], '西北角信号灯', 'technology'],
  ['NB-2002', 'barrier', 'ningnan', [-8, 6], '北侧中央护栏', 'maintenance'],
  ['NB-2105', 'lamp', 'qianhu', [-45, 8], '西侧第 3 盏路灯', 'lighting'],
  ['NB-3007', 'sign', 'liyuan', [9, -11], '东南角注意行人标志', 'maintenance'],
  ['NB-5012', 'signal', 'renmin', [11, -9], '东南角信号灯', 'technology'],
];

/** Whoever keeps facilities writes them down. */
export async function recordAssets({ officer }: HotlineStage): Promise<void> {
  const call = await officer('officer-fei');
  const record = ([code, kind, spot, off, what, unitId]: Row) => {
    const place = `${spots[spot].place}${what}`;
    return call('PUT', `/feedback/staff/assets/${code}`, { kind, location: near(spot, off), place, unitId });
  };
  await Promise.all(facilities.map(record));
}
