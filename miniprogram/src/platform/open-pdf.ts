import Taro from '@tarojs/taro';
import { Unreachable } from '@/api/problem';
import { session } from '@/api/session';
import { addresses } from './address';

/** Hands a file to the browser's own downloads. */
export function download(file: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
}

/** Fetches a document of the case with this person's token and opens it: a download in the browser, a viewer in a wallet. */
export async function openPdf(path: string, fileName: string): Promise<void> {
  const { api } = await addresses();
  const header = { authorization: `Bearer ${session.get()?.accessToken ?? ''}` };
  // One branch or the other: code behind a return would still be part of the browser's first load.
  await (process.env.TARO_ENV === 'h5' ? fetchPdf(api + path, header, fileName) : viewPdf(api + path, header));
}

async function fetchPdf(url: string, headers: Record<string, string>, fileName: string): Promise<void> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Unreachable(`document answered ${answer.status}`);
  download(await answer.blob(), fileName);
}

async function viewPdf(url: string, header: Record<string, string>): Promise<void> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header });
  // Alipay answers no status; a file is its sign of success.
  if ((statusCode ?? 200) !== 200 || !tempFilePath) throw new Unreachable('no document');
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' });
}
