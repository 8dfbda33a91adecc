import { offline } from '@yilu/look/catalogue/offline';
import { sayWith } from '@/ui/say';

/** The sentences of an accident with those for where there is no signal. */
export const useSayOffline = sayWith(offline);
