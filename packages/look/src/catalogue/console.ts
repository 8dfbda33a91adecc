import { consoleAftermath } from './console-aftermath.js';
import { consoleAlerts } from './console-alerts.js';
import { consoleAudit } from './console-audit.js';
import { consoleBanks } from './console-banks.js';
import { consoleCase } from './console-case.js';
import { consoleDecision } from './console-decision.js';
import { consoleDefences } from './console-defences.js';
import { consoleDesk } from './console-desk.js';
import { consoleEvidence } from './console-evidence.js';
import { consoleExams } from './console-exams.js';
import { consoleFlexible } from './console-flexible.js';
import { consoleHall } from './console-hall.js';
import { consoleHotline } from './console-hotline.js';
import { consoleHotlineActs } from './console-hotline-acts.js';
import { consoleHotlineCalls } from './console-hotline-calls.js';
import { consoleHotlineKeys } from './console-hotline-keys.js';
import { consoleHotlineMap } from './console-hotline-map.js';
import { consoleMoney } from './console-money.js';
import { consoleMoves } from './console-moves.js';
import { consolePapers } from './console-papers.js';
import { consoleQueue } from './console-queue.js';
import { consoleRecords } from './console-records.js';
import { consoleReview } from './console-review.js';
import { consoleSchools } from './console-schools.js';
import { consoleTips } from './console-tips.js';

/** Sentences of the staff console. */
export const consoleTexts = {
  ...consoleDesk,
  ...consoleQueue,
  ...consoleCase,
  ...consoleEvidence,
  ...consoleAftermath,
  ...consoleDecision,
  ...consoleAlerts,
  ...consoleDefences,
  ...consoleRecords,
  ...consolePapers,
  ...consoleFlexible,
  ...consoleMoney,
  ...consoleExams,
  ...consoleHall,
  ...consoleBanks,
  ...consoleSchools,
  ...consoleReview,
  ...consoleTips,
  ...consoleMoves,
  ...consoleHotlineKeys,
  ...consoleAudit,
  ...consoleHotline,
  ...consoleHotlineActs,
  ...consoleHotlineCalls,
  ...consoleHotlineMap,
} as const;
