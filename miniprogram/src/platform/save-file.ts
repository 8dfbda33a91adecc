import Taro from '@tarojs/taro';
import { Unreachable } from '@/api/problem';
import { session } from '@/api/session';
import { addresses } from './address';
import { download } from './open-pdf';

/** Whether this app can hand a file on at all; Alipay shows PDFs and saves pictures, nothing else. */
export const savesFiles = process.env.TARO_ENV !== 'alipay';

/**
 * Fetches a file with this person's token and hands it on: to the browser's downloads, or in WeChat to whom he chooses.
 * Answers in how many parts the city gives the whole.
 */
export async function saveFile(path: string, fileName: string): Promise<number> {
  const { api } = await addresses();
  const header = { authorization: `Bearer ${session.get()?.accessToken ?? ''}` };
  const save = process.env.TARO_ENV === 'h5' ? saveInBrowser : shareInWallet;
  return Math.max(1, Number(await save(api + path, header, fileName)) || 1);
}

type Save = (url: string, header: Record<string, string>, fileName: string) => Promise<string | undefined>;

const saveInBrowser: Save = async (url, headers, fileName) => {
  const answer = await fetch(url, { headers }).catch(() => {
    throw new Unreachable('no answer');
  });
  if (!answer.ok) throw new Unreachable(`file answered ${answer.status}`);
  download(await answer.blob(), fileName);
  return answer.headers.get('evidence-parts') ?? undefined;
};

const shareInWallet: Save = async (url, header, fileName) => {
  const answer = await Taro.downloadFile({ url, header, filePath: `${Taro.env.USER_DATA_PATH}/${fileName}` });
  const filePath = answer.filePath ?? answer.tempFilePath;
  if (answer.statusCode !== 200 || !filePath) throw new Unreachable('no file');
  if (process.env.TARO_ENV === 'weapp') await Taro.shareFileMessage({ filePath, fileName });
  const { header: answered } = answer as { header?: Record<string, string> };
  return answered?.['evidence-parts'] ?? answered?.['Evidence-Parts'];
};
