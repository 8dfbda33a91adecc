import { colour } from '@yilu/look/tokens';
import { toGcj02 } from '../../platform/coordinates';
import type { CityMapProps, MapMark, Place } from './city-map-props';
import { pinPicture, tonePictures } from './map-pictures';

/** A mark as the wallets' maps take it, in GCJ-02; `id` 0 is the pin, a mark its place in the list and one more. */
interface WalletMarker {
  readonly id: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly iconPath: string;
  readonly width: number;
  readonly height: number;
  readonly anchor: { readonly x: number; readonly y: number };
}

const marker = (id: number, place: Place, iconPath: string, size: number, foot: number): WalletMarker => {
  const { lat, lng } = toGcj02(place);
  return { id, latitude: lat, longitude: lng, iconPath, width: size, height: size, anchor: { x: 0.5, y: foot } };
};

/** All that lies on a wallet's map: marks by their middle, the pin by its point. */
export const walletMarkers = (marks: readonly MapMark[], pin: Place | undefined): WalletMarker[] => [
  ...marks.map(({ place, tone }, at) => marker(at + 1, place, tonePictures[tone], 32, 0.5)),
  ...(pin ? [marker(0, pin, pinPicture, 40, 1)] : []),
];

/** The mark that a wallet tells by its number; undefined for the pin. */
export const markOf = (marks: readonly MapMark[], markerId: unknown): MapMark | undefined =>
  marks[Number(markerId) - 1];

interface WalletCircle {
  readonly latitude: number;
  readonly longitude: number;
  readonly color: string;
  readonly fillColor: string;
  readonly radius: number;
  readonly strokeWidth: number;
}

/** A cell of the heat is some 150 metres wide. */
const cellMetres = 90;
const faintest = 0.15;
const strongest = 0.6;

/** Wallets draw no heat: a circle a cell, the stronger the more was reported there. */
export function walletCircles(heat: NonNullable<CityMapProps['heat']>): WalletCircle[] {
  const most = Math.max(1, ...heat.map(({ weight }) => weight));
  return heat.map(({ place, weight }) => {
    const { lat, lng } = toGcj02(place);
    const alpha = Math.round(255 * (faintest + (strongest - faintest) * (weight / most)));
    const tint = `${colour('danger', 'light')}${alpha.toString(16).padStart(2, '0')}`;
    return { latitude: lat, longitude: lng, color: tint, fillColor: tint, radius: cellMetres, strokeWidth: 1 };
  });
}
