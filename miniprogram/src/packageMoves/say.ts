import { moves } from '@yilu/look/catalogue/moves';
import { sayWith } from '@/ui/say';

/** The sentences of moving a car, which no other package loads. */
export const useMovesSay = sayWith(moves);
