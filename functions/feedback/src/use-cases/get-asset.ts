import type { AssetCode, AssetView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { unitNameOf } from '../city/units.js';
import { assetView } from '../domain/asset-view.js';
import { neighbourViews } from '../domain/nearby.js';
import type { Deps } from '../ports.js';
import { urlsOf } from './viewing.js';

/** A facility with its open public reports: it says where it stands, and the cells around it what was reported of it. */
export const getAsset =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>) =>
  async (assetCode: AssetCode): Promise<Result<AssetView, 'feedback.asset_unknown'>> => {
    const [asset] = (await deps.store.find({ assets: [assetCode] })).assets;
    if (!asset) return refuse('feedback.asset_unknown');
    const { nearbyMetres } = feedbackCityOf(deps.city);
    // A phone's own place may be some streets off; the number says which pole is meant.
    const around = await deps.store.listNear(asset.location, nearbyMetres);
    const own = around.filter((report) => report.assetCode === assetCode);
    const reports = neighbourViews(own, asset.location, {}, nearbyMetres, urlsOf(deps));
    return accept(assetView(asset, reports, (unitId) => unitNameOf(deps.city, unitId)));
  };
