import Taro from '@tarojs/taro';
import { newKey } from '@/api/acts';

/** Writes a picture's bytes to a file of this mini-program and answers its path. */
export function writeBytes(bytes: Uint8Array): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${newKey()}.jpg`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
      success: () => resolve(filePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
