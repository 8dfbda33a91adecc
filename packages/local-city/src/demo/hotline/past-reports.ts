import type { PastReport } from './demo-report.js';
import { endedReports } from './ended-reports.js';
import { openReports } from './open-reports.js';

/** Everything that was reported before the city began; what is the same as another comes after it. */
export const pastReports: readonly PastReport[] = [...endedReports, ...openReports];
