import type { ServiceView } from '@yilu/contracts';
import { services } from '@yilu/law/feedback/services';

/** The city's services with their questions: the one definition that form, API and Open311 follow. */
export const listServices = (): ServiceView[] => services.map(({ owner: _, ...view }) => view);
