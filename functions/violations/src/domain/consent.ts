import type { DriverFile } from './files.js';

/** Whether papers to somebody are served here from now on: he consented, and took it back never. */
export const consentsToService = (driver: Pick<DriverFile, 'consent'> | undefined): boolean =>
  driver?.consent !== undefined && driver.consent.withdrawnAt === undefined;
