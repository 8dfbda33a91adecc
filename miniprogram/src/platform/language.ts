import Taro from '@tarojs/taro';
import type { Locale } from '@yilu/look/locale';

function walletLanguage(): string {
  // Old base libraries know only the broad call; both wallets name the language they speak themselves.
  const info = Taro.getAppBaseInfo?.() as { language?: string } | undefined;
  return info?.language ?? Taro.getSystemInfoSync().language;
}

const phoneLanguage = (): string => (process.env.TARO_ENV === 'h5' ? navigator.language : walletLanguage());

/** What the phone speaks: Chinese of any region is zh-CN, everything else English, which most visitors can read. */
export function systemLocale(): Locale {
  try {
    const language = phoneLanguage();
    return !language || /^zh/i.test(language) ? 'zh-CN' : 'en';
  } catch {
    return 'zh-CN';
  }
}
