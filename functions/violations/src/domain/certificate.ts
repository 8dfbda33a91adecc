import type { Day } from '@yilu/kernel/day';
import type { Certificate, Device } from './files.js';

/** Whether a device had this certificate on a day. */
export const holdsOn = ({ validFrom, validUntil }: Certificate, on: Day): boolean =>
  validFrom <= on && on <= validUntil;

/** The certificate that a device had on a day; the newest one where none held. */
export const certificateOn = (device: Device, on: Day): Certificate =>
  [device, ...(device.earlier ?? [])].find((one) => holdsOn(one, on)) ?? device;
