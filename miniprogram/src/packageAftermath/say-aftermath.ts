import { aftermath } from '@yilu/look/catalogue/aftermath';
import { sayWith } from '@/ui/say';

/** The sentences of what comes after an accident is settled, which only these screens load. */
export const useSayAftermath = sayWith(aftermath);
