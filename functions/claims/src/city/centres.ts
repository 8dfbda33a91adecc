import type { ClaimsCentre } from '@yilu/contracts';

/** A claims centre as the city keeps it: with how many can be served in one half hour. */
export interface Centre extends Omit<ClaimsCentre, 'today'> {
  readonly slotCapacity: number;
}

const officeDay = [
  { from: '09:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const morning = [{ from: '09:00', to: '11:30' }];

/** Claims centres of Ningbo: invented places for the demonstration, one of them with every service. */
const ningbo: readonly Centre[] = [
  {
    centreId: 'haishu',
    zh: { name: '海曙交通事故理赔服务中心（演示）', address: '宁波市海曙区环城西路南段（演示地址）' },
    en: { name: 'Haishu Claims Centre (demo)', address: 'Huancheng West Road South, Haishu (demo address)' },
    phone: '0574-00000001',
    location: { lat: 29.8601, lng: 121.5263 },
    services: ['loss_assessment', 'legal_aid', 'mediation', 'repair'],
    hours: { weekday: officeDay, saturday: officeDay, sunday: morning },
    slotCapacity: 4,
    demo: true,
  },
  {
    centreId: 'yinzhou',
    zh: { name: '鄞州交通事故理赔服务中心（演示）', address: '宁波市鄞州区宁南北路（演示地址）' },
    en: { name: 'Yinzhou Claims Centre (demo)', address: 'Ningnan North Road, Yinzhou (demo address)' },
    phone: '0574-00000002',
    location: { lat: 29.8188, lng: 121.5467 },
    services: ['loss_assessment', 'mediation', 'repair'],
    hours: { weekday: officeDay, saturday: morning, sunday: [] },
    slotCapacity: 3,
    demo: true,
  },
  {
    centreId: 'jiangbei',
    zh: { name: '江北交通事故理赔服务点（演示）', address: '宁波市江北区环城北路（演示地址）' },
    en: { name: 'Jiangbei Claims Desk (demo)', address: 'Huancheng North Road, Jiangbei (demo address)' },
    phone: '0574-00000003',
    location: { lat: 29.9003, lng: 121.5552 },
    services: ['loss_assessment', 'repair'],
    hours: { weekday: officeDay, saturday: [], sunday: [] },
    slotCapacity: 2,
    demo: true,
  },
];

const byCity: Readonly<Record<string, readonly Centre[]>> = { ningbo };

/** The centres of a city; none where the city has none, so that every claim goes online. */
export const centresOf = (city: string): readonly Centre[] => byCity[city] ?? [];
