import type { OfficerCaseView, PhotoView } from '@yilu/contracts';

/** Whether a photograph shows the document of somebody on another's phone, which no party is ever shown. */
export const isForOfficers = ({ parties }: OfficerCaseView, { shot, by }: PhotoView): boolean =>
  shot === 'P6' && parties[by]?.guest !== undefined;
