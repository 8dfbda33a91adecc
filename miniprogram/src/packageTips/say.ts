import { tipsPhone } from '@yilu/look/catalogue/tips-phone';
import { tipsPhoneFiling } from '@yilu/look/catalogue/tips-phone-filing';
import { sayWith } from '@/ui/say';

/** The sentences of reporting violations, which no other package loads. */
export const useTipSay = sayWith({ ...tipsPhone, ...tipsPhoneFiling });
