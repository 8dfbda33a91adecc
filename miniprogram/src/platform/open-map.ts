import Taro from '@tarojs/taro';
import { toGcj02 } from './coordinates';

interface Place {
  readonly lat: number;
  readonly lng: number;
  readonly name: string;
  readonly address: string;
}

/** Shows a place on the phone's map; the browser opens a map's own page, which a tap asks for and nothing else. */
export function openMap({ lat, lng, name, address }: Place): void {
  if (process.env.TARO_ENV === 'h5') {
    const place = encodeURIComponent(name);
    window.open(
      `https://uri.amap.com/marker?position=${lng},${lat}&coordinate=wgs84&name=${place}`,
      '_blank',
      'noopener',
    );
    return;
  }
  // The wallets' maps are drawn in GCJ-02; nothing before this line holds it.
  const { lat: latitude, lng: longitude } = toGcj02({ lat, lng });
  void Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() => undefined);
}
