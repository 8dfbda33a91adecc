import Taro from '@tarojs/taro';
import { openPdf as download } from './open-pdf';

/** Alipay's calendar cannot be written by an app: there a date stands in this app alone. */
export const mayKeepInCalendar = process.env.TARO_ENV !== 'alipay';

interface Entry {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** Puts dates into the phone's calendar: the browser by an .ics file of the city, WeChat by its own call for each. */
export async function keepInCalendar(path: string, fileName: string, entries: readonly Entry[]): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(path, fileName);
  for (const { title, startsAt, endsAt } of entries) {
    await Taro.addPhoneCalendar({ title, startTime: seconds(startsAt), endTime: String(seconds(endsAt)) });
  }
}
