import type { Report } from './files.js';

/** Runs by the clocks of 信访工作条例, not by the hotline's. */
export const isComplaint = ({ serviceCode }: Pick<Report, 'serviceCode'>): boolean => serviceCode === 'COMPLAINT';
