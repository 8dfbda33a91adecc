import { hotlineMap } from '@yilu/look/catalogue/hotline-map';
import { sayWith } from '@/ui/say';

/** The sentences of the map, which no other package loads. */
export const useMapSay = sayWith(hotlineMap);
