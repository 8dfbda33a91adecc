import type { AssetCode, AssetRecorded, RecordAssetRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { isInBox } from '@yilu/geo/box';
import { accept, type Result, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { unitOf } from '../city/units.js';
import { stickerUrl } from '../domain/asset-view.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = 'feedback.outside_city' | 'feedback.no_unit' | CommandRefusal;

/** Writes down which facility carries a number and where it stands, or puts it right. */
export const recordAsset =
  ({ store, city, h5Url }: Pick<Deps, 'store' | 'city' | 'h5Url'>) =>
  async (
    { command, officer }: StaffCommand,
    assetCode: AssetCode,
    { location: { lat, lng }, kind, place, unitId }: RecordAssetRequest,
  ): Promise<Result<AssetRecorded, Refusal>> => {
    if (!isInBox({ lat, lng }, feedbackCityOf(city).bounds)) return refuse('feedback.outside_city');
    if (!unitOf(city, unitId)) return refuse('feedback.no_unit');
    return store.perform<AssetRecorded, never>(command, { assets: [assetCode] }, ({ assets: [known] }) => {
      const version = (known?.version ?? 0) + 1;
      return accept({
        assets: [{ assetCode, version, kind, location: { lat, lng }, place, unitId }],
        events: [actedBy(officer, 'asset_recorded', assetCode)],
        answer: { assetCode, version, url: stickerUrl(h5Url, assetCode) },
      });
    });
  };
