import { sketch } from '@yilu/look/catalogue/sketch';
import { sayWith } from '@/ui/say';

/** The sentences of the drawing screen, which only it loads. */
export const useSaySketch = sayWith(sketch);
