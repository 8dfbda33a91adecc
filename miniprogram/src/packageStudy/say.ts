import { study } from '@yilu/look/catalogue/study';
import { sayWith } from '@/ui/say';

/** The sentences of theory study, which no other package loads. */
export const useStudySay = sayWith(study);
export type StudySay = ReturnType<typeof useStudySay>;
