import Taro from '@tarojs/taro';
import { Unreachable } from '@/api/problem';

const patienceMs = 120_000;

/** A way that is barred, a wait that was too long and a crowd pass by; so does everything that is the store's own fault. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && ![407, 408, 429].includes(status);

/**
 * Puts bytes to a link of the store as they are. False where it refuses them: the link has lapsed, or was made for other
 * bytes. Throws `Unreachable` for what is worth another try.
 */
export async function putBytes(url: string, bytes: Uint8Array, sent: (count: number) => void): Promise<boolean> {
  const own = bytes.slice();
  const status = process.env.TARO_ENV === 'h5' ? await fromBrowser(url, own, sent) : await fromWallet(url, own);
  if (isFinal(status)) return false;
  if (status < 200 || status >= 300) throw new Unreachable(`store answered ${status}`);
  return true;
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
  } catch (fault) {
    // Alipay rejects on every status but 2xx, and hands the answer over inside the rejection.
    const { status, statusCode = status } = Object(fault) as { status?: number; statusCode?: number };
    if (typeof statusCode === 'number' && statusCode >= 400) return statusCode;
    throw new Unreachable('store not reached');
  }
}
