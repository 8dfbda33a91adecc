import Taro from '@tarojs/taro';
import type { Problem } from '@yilu/contracts';
import { addresses } from '@/platform/address';
import { download } from '@/platform/open-pdf';
import { newKey } from './acts';
import { Refused, Unreachable } from './problem';

interface Paper {
  readonly number: string;
  readonly code: string;
}

/** Opens the copy of somebody who signed on another's phone: his number and code are his right to it. */
export async function openCopy(paper: Paper): Promise<void> {
  const { api } = await addresses();
  const url = `${api}/accidents/copies`;
  const header = { 'content-type': 'application/json', 'idempotency-key': newKey() };
  const body = JSON.stringify(paper);
  if (process.env.TARO_ENV === 'h5') {
    const answer = await fetch(url, { method: 'POST', headers: header, body }).catch(() => {
      throw new Unreachable('no answer');
    });
    if (!answer.ok) throw refusalIn(answer.status, await answer.text());
    download(await answer.blob(), `${paper.number}.pdf`);
    return;
  }
  const bytes = await readBytes({ url, header, data: body });
  const filePath = `${Taro.env.USER_DATA_PATH}/${paper.number}.pdf`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: bytes,
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
  await Taro.openDocument({ filePath, fileType: 'pdf' });
}

interface Asked {
  readonly url: string;
  readonly header: Record<string, string>;
  readonly data: string;
}

async function readBytes(asked: Asked): Promise<ArrayBuffer> {
  const binary = { ...asked, method: 'POST' as const, responseType: 'arraybuffer' as const, timeout: 15_000 };
  // Alipay rejects on every status but 2xx, and hands the answer over inside the rejection.
  const answer = await Taro.request<ArrayBuffer>({ ...binary, dataType: 'arraybuffer' as 'json' }).catch(
    (fault: { status?: number; data?: ArrayBuffer } | undefined) => ({
      statusCode: fault?.status ?? 0,
      data: fault?.data ?? new ArrayBuffer(0),
    }),
  );
  if (answer.statusCode === 200) return answer.data;
  throw refusalIn(answer.statusCode, textOf(answer.data));
}

const textOf = (data: ArrayBuffer): string =>
  decodeURIComponent(escape(Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte)).join('')));

function refusalIn(status: number, text: string): Error {
  try {
    return new Refused(JSON.parse(text) as Problem);
  } catch {
    return new Unreachable(`status ${status}`);
  }
}
