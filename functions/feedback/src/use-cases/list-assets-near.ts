import type { NearbyAsset } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { Point } from '../domain/files.js';
import type { Deps } from '../ports.js';

/** A pin set by hand or by a phone is some tens of metres off; a facility farther away than this is another crossing's. */
const reachMetres = 80;
/** As many as somebody looks through before he goes on. */
const most = 5;

/** Facilities around a pin, the nearest first: whoever picks one describes neither place nor kind. */
export const listAssetsNear =
  ({ store }: Pick<Deps, 'store'>) =>
  async (centre: Point): Promise<NearbyAsset[]> => {
    const assets = await store.listAssetsNear(centre, reachMetres);
    return assets
      .map(({ assetCode, kind, place, location }) => ({
        ...{ assetCode, kind, place },
        distanceMetres: metresBetween(centre, location),
      }))
      .sort((one, other) => one.distanceMetres - other.distanceMetres)
      .slice(0, most);
  };
