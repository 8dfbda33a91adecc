import { assistance } from '@yilu/look/catalogue/assistance';
import { sayWith } from '@/ui/say';

/** The sentences of talking with an officer, which no other package loads. */
export const useHelpSay = sayWith(assistance);
