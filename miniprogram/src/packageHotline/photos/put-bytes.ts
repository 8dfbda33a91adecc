import Taro from '@tarojs/taro';
import { Unreachable } from '@/api/problem';

const patienceMs = 120_000;

/** Puts bytes to a link of the store as they are. Whatever goes wrong is worth another try: a link that lapsed too. */
export async function putBytes(url: string, bytes: Uint8Array, sent: (count: number) => void): Promise<void> {
  const own = bytes.slice();
  const status = process.env.TARO_ENV === 'h5' ? await fromBrowser(url, own, sent) : await fromWallet(url, own);
  if (status < 200 || status >= 300) throw new Unreachable(`store answered ${status}`);
}

function fromBrowser(url: string, bytes: Uint8Array<ArrayBuffer>, sent: (count: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = (): void => reject(new Unreachable('store not reached'));
    request.upload.onprogress = ({ loaded }) => sent(loaded);
    request.onload = () => resolve(request.status);
    request.onerror = lost;
    request.ontimeout = lost;
    request.open('PUT', url);
    request.timeout = patienceMs;
    request.send(bytes);
  });
}

async function fromWallet(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  try {
    const { statusCode } = await Taro.request({
      url,
      method: 'PUT',
      data: bytes.buffer,
      header: { 'content-type': 'application/octet-stream' },
      timeout: patienceMs,
      // The store answers with an empty body, which Alipay takes for broken JSON otherwise.
      dataType: 'text',
    });
    return statusCode;
  } catch {
    throw new Unreachable('store not reached');
  }
}
