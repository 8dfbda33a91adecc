import { hotline } from '@yilu/look/catalogue/hotline';
import { sayWith } from '@/ui/say';

/** The sentences of reporting a problem, which no other package loads. */
export const useHotlineSay = sayWith(hotline);
