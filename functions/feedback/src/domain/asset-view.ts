import type { AssetKind, AssetView, NearbyReport, UnitId, Words } from '@yilu/contracts';
import { services } from '@yilu/law/feedback/services';
import type { Asset } from './files.js';

/** How the codes of what can be wrong with it begin. */
const troubles = {
  sign: 'FAC-SIGN-',
  signal: 'FAC-SIGNAL-',
  lamp: 'FAC-LIGHTING',
  camera: 'FAC-CAMERA',
  barrier: 'FAC-BARRIER',
} as const satisfies Record<AssetKind, string>;

/** A facility as whoever stands before it sees it. */
export const assetView = (
  { assetCode, kind, location, place, unitId }: Asset,
  reports: NearbyReport[],
  unitName: (unitId: UnitId) => Words,
): AssetView => ({
  ...{ assetCode, kind, location, place, reports },
  unit: unitName(unitId),
  services: services
    .filter(({ code }) => code.startsWith(troubles[kind]))
    .map(({ code, name }) => ({ serviceCode: code, service: name })),
});

/** Where the sticker of a facility leads. */
export const stickerUrl = (h5Url: string, assetCode: string): string => `${h5Url}/a/${assetCode}`;
