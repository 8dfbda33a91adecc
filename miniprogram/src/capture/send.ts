import Taro from '@tarojs/taro';
import type { PhotoUpload } from '@yilu/contracts';
import { Refused, Unreachable } from '@/api/problem';
import type { Shot } from './camera';

const refused = (status: number): Error =>
  status >= 500 || status === 0
    ? new Unreachable(`store answered ${status}`)
    : new Refused({ type: 'about:blank', title: 'Refused by the store', status, code: 'photo.upload_refused' });

/** Posts the picture with its form to the object store; the file goes last, as the store's policy asks. */
export async function sendShot({ url, fields }: PhotoUpload['upload'], shot: Shot): Promise<void> {
  if ('file' in shot) {
    const form = new FormData();
    for (const name of Object.keys(fields)) form.append(name, fields[name] ?? '');
    form.append('file', shot.file);
    const answer = await fetch(url, { method: 'POST', body: form }).catch(() => {
      throw new Unreachable('store not reached');
    });
    if (!answer.ok) throw refused(answer.status);
    return;
  }
  const answer = await Taro.uploadFile({
    url,
    filePath: shot.path,
    name: 'file',
    formData: fields,
    timeout: 60_000,
    ...(process.env.TARO_ENV === 'alipay' ? { fileType: 'image' as const } : {}),
  }).catch(() => {
    throw new Unreachable('store not reached');
  });
  if (answer.statusCode < 200 || answer.statusCode >= 300) throw refused(answer.statusCode);
}
