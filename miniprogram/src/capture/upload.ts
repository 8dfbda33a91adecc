import Taro from '@tarojs/taro';
import { Refused, Unreachable } from '@/api/problem';
import type { Shot } from './camera';

/** How the store takes one object: its address, and the fields that come before the file. */
interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
/** What kind of file it is; Alipay asks for it. */
type Medium = 'image' | 'video';
type Progress = (percent: number) => void;

function judged(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status >= 500 || status === 0) throw new Unreachable(`store answered ${status}`);
  throw new Refused({ type: 'about:blank', title: 'Refused by the store', status, code: 'photo.upload_refused' });
}

function fromBrowser({ url, fields }: Form, file: File, progress: Progress): Promise<number> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const name of Object.keys(fields)) form.append(name, fields[name] ?? '');
    // The file goes last, as the store's policy asks.
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((100 * loaded) / Math.max(1, total)));
    request.onload = () => resolve(request.status);
    request.onerror = () => reject(new Unreachable('store not reached'));
    request.open('POST', url);
    request.send(form);
  });
}

async function fromWallet({ url, fields }: Form, path: string, progress: Progress, medium: Medium): Promise<number> {
  const task = Taro.uploadFile({
    url,
    filePath: path,
    name: 'file',
    formData: { ...fields },
    timeout: 60_000,
    ...(process.env.TARO_ENV === 'alipay' ? { fileType: medium } : {}),
  });
  task.progress?.(({ progress: percent }) => progress(percent));
  const answer = await task.catch(() => {
    throw new Unreachable('store not reached');
  });
  return answer.statusCode;
}

/** Posts a file with its form to the object store, and says how far it has come: on a weak network that takes a while. */
export async function upload(form: Form, shot: Shot, progress: Progress, medium: Medium = 'image'): Promise<void> {
  const sending =
    'file' in shot ? fromBrowser(form, shot.file, progress) : fromWallet(form, shot.path, progress, medium);
  judged(await sending);
}
