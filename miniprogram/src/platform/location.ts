import Taro from '@tarojs/taro';
import type { Location } from '@yilu/contracts';
import { toWgs84 } from './coordinates';

const patienceMs = 2500;
const freshMs = 30_000;

let last: { readonly at: number; readonly place: Promise<Location | undefined> } | undefined;

function ask(): Promise<Location | undefined> {
  return new Promise((resolve) => {
    Taro.getLocation({
      type: 'wgs84',
      success: ({ latitude, longitude, accuracy }) => {
        const lat = Number(latitude);
        const lng = Number(longitude);
        if (!Number.isFinite(lat) || !Number.isFinite(lng)) return resolve(undefined);
        // Alipay answers in GCJ-02 whatever it is asked for; nothing past this line holds GCJ-02.
        const point = process.env.TARO_ENV === 'alipay' ? toWgs84({ lat, lng }) : { lat, lng };
        const metres = Number(accuracy);
        return resolve({
          ...point,
          ...(Number.isFinite(metres) && metres >= 0 ? { accuracyMetres: Math.min(metres, 100_000) } : {}),
        });
      },
      fail: () => resolve(undefined),
    });
  });
}

/**
 * Where the phone is, in WGS-84; undefined where it is not allowed or not known soon. Never delays a person for long.
 * `anew` where somebody asks for it by a tap: he may just have allowed it.
 */
export function whereAmI(anew?: boolean): Promise<Location | undefined> {
  if (!anew && last && Date.now() - last.at < freshMs) return last.place;
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patienceMs);
  });
  last = { at: Date.now(), place: Promise.race([ask().catch(() => undefined), patience]) };
  return last.place;
}
