import Taro from '@tarojs/taro';

/** Puts a text on the clipboard. The browser's own call: Taro's brings a toast with its font into the first load. */
export async function copyText(text: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') await navigator.clipboard.writeText(text);
  else await Taro.setClipboardData({ data: text });
}
