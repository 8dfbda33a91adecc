import Taro from '@tarojs/taro';
import { openPdf as download } from '@/platform/open-pdf';

/** Alipay's calendar cannot be written by an app: there the appointment stands in this app alone. */
export const mayKeepInCalendar = process.env.TARO_ENV !== 'alipay';

interface Entry {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Puts the appointment into the phone's calendar: the browser by an .ics file, WeChat by its own call. */
export async function keepInCalendar(path: string, { title, startsAt, endsAt }: Entry): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return download(path, 'yilu-appointment.ics');
  await Taro.addPhoneCalendar({
    title,
    startTime: Math.floor(Date.parse(startsAt) / 1000),
    endTime: String(Math.floor(Date.parse(endsAt) / 1000)),
  });
}
