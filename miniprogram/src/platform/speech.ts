import type { Locale } from '@yilu/look/locale';

/** Whether this phone can read aloud: the browser has voices, the wallets' engines have none. */
export const canSpeak = (): boolean => process.env.TARO_ENV === 'h5' && 'speechSynthesis' in window;

/** Reads aloud in place of whatever is being read; tells when it ended, also by being stopped. */
export function speakAloud(text: string, locale: Locale, onEnd: () => void): void {
  const voice = window.speechSynthesis;
  voice.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = locale === 'en' ? 'en-GB' : 'zh-CN';
  // Slower than news are read: these sentences are learnt, not heard.
  utterance.rate = 0.9;
  utterance.onend = onEnd;
  utterance.onerror = onEnd;
  voice.speak(utterance);
}

/** Stops reading. */
export function hush(): void {
  if (canSpeak()) window.speechSynthesis.cancel();
}
