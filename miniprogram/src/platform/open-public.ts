import { addresses } from './address';
import { copyText } from './copy';

/** Opens what anybody may read in the browser; a wallet shows no such file, so that its address is copied: then true. */
export async function openPublic(path: string): Promise<boolean> {
  const { api } = await addresses();
  if (process.env.TARO_ENV === 'h5') {
    window.open(api + path, '_blank', 'noopener');
    return false;
  }
  await copyText(api + path);
  return true;
}
