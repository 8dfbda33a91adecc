import type { AssetCode } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { stickerUrl } from '../domain/asset-view.js';
import { stickerOf } from '../domain/sticker.js';
import type { Deps } from '../ports.js';

/** The sticker of a facility that is written down: a number that nobody knows would lead nowhere. */
export const printSticker =
  ({ store, h5Url }: Pick<Deps, 'store' | 'h5Url'>) =>
  async (assetCode: AssetCode): Promise<Result<string, 'feedback.asset_unknown'>> => {
    const [asset] = (await store.find({ assets: [assetCode] })).assets;
    return asset ? accept(await stickerOf(assetCode, stickerUrl(h5Url, assetCode))) : refuse('feedback.asset_unknown');
  };
