import Taro from '@tarojs/taro';

/** Opens the phone's dialler with the number; the person presses call himself. */
export function callNumber(number: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${number}`;
  else void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
