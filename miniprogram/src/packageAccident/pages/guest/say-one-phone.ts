import { onePhone } from '@yilu/look/catalogue/one-phone';
import { sayWith } from '@/ui/say';

/** The sentences of one phone for two, which only these screens load. */
export const useSayOnePhone = sayWith(onePhone);
