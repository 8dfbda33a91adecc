import { createProgress } from '@/state/progress';

/** Per cent of each photograph that is on its way. */
export const photoProgress = createProgress();
