import Taro from '@tarojs/taro';
import type { Location } from '@yilu/contracts';
import { toWgs84 } from '@/platform/coordinates';

interface ChosenPlace {
  readonly location: Location;
  /** What the map calls it; may be empty. */
  readonly words: string;
}

/** Lets somebody point at a place on his wallet's own map; undefined when he changed his mind. The browser has a map of ours. */
export function choosePlace(): Promise<ChosenPlace | undefined> {
  return new Promise((resolve) => {
    // The browser's call of this name asks a map company for its page: it is never reached from here.
    if (process.env.TARO_ENV === 'h5') return resolve(undefined);
    Taro.chooseLocation({
      success: ({ latitude, longitude, name, address }) => {
        // Both wallets' maps are drawn in GCJ-02.
        const point = toWgs84({ lat: Number(latitude), lng: Number(longitude) });
        if (!Number.isFinite(point.lat) || !Number.isFinite(point.lng)) return resolve(undefined);
        return resolve({ location: point, words: [address, name].filter(Boolean).join(' ').slice(0, 120) });
      },
      fail: () => resolve(undefined),
    });
  });
}
