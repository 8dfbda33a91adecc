import type { AssetCode } from '@yilu/contracts';

/** A sticker for a pole: the code to scan, what scanning it is for, and the number to read out on the telephone. */
export async function stickerOf(assetCode: AssetCode, url: string): Promise<string> {
  const { default: QRCode } = await import('qrcode');
  // The sun and the rain take parts of it: a quarter may be gone.
  const code = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'Q', margin: 2, width: 100 });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 122" width="50mm" height="61mm">',
    '<rect width="100" height="122" fill="#ffffff"/>',
    code.trim(),
    '<g text-anchor="middle" font-family="sans-serif" fill="#000000">',
    '<text x="50" y="105" font-size="7">扫码反映故障</text>',
    `<text x="50" y="116" font-size="10" font-weight="bold">${assetCode}</text>`,
    '</g></svg>',
  ].join('\n');
}
