import type { PersonId, ReportPhotoView, ReportStep, ReportView, UnitId, Words } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { serviceOf } from '@yilu/law/feedback/services';
import type { Report, Step } from './files.js';
import { maskPersonal } from './mask-personal.js';
import { publicAnswers, publicText } from './public-text.js';
import { dueOf, isPending } from './report-states.js';

export const serviceName = (code: string): Words => serviceOf(code)?.name ?? { zh: code, en: code };

/** Past the day on which it was expected, and not done. */
export const isOverdue = ({ status, expectedOn }: Pick<Report, 'status' | 'expectedOn'>, now: Date): boolean =>
  isPending(status) && expectedOn !== undefined && expectedOn < dayOf(now);

/** Past its day for the desk: of the trouble, or, once that is done, of the answer that its reporter waits for. */
export const isLate = (report: Report, now: Date): boolean =>
  (isPending(report.status) || report.status === 'done') && dueOf(report) < dayOf(now);

/** Whether nobody but its reporter and the staff sees anything of it. */
export const isPrivate = ({ serviceCode }: Pick<Report, 'serviceCode'>): boolean =>
  serviceOf(serviceCode)?.isPrivate ?? true;

export interface Viewing {
  readonly now: Date;
  readonly unitName: (unitId: UnitId) => Words;
  readonly photos: readonly ReportPhotoView[];
  /** Whether it is shown to its reporter or the desk, who read why it was reopened. */
  readonly hearsReporter?: boolean;
}

/**
 * A step in officers' words, which name offices' telephones; persons' are not for everybody. Why it was reopened is a
 * citizen's own word to the desk, which no officer could take from the public.
 */
function stepView({ at, status, unitId, text, expectedOn }: Step, { unitName, hearsReporter }: Viewing): ReportStep {
  const isRead = text !== undefined && (status !== 'reopened' || hearsReporter);
  return {
    at,
    status,
    ...(unitId ? { unit: unitName(unitId) } : {}),
    ...(isRead ? { text: maskPersonal(text, { offices: true }) } : {}),
    ...(expectedOn ? { expectedOn } : {}),
  };
}

/** A report as everybody may see it. */
export function reportView(report: Report, viewing: Viewing): ReportView {
  const { now, unitName, photos } = viewing;
  const { reportId, serviceCode, status, outcome, location, place, assetCode, assignment } = report;
  const { steps, requestedAt, updatedAt, expectedOn, followers, duplicateOf } = report;
  const description = publicText(report);
  return {
    ...{ reportId, serviceCode, status, requestedAt, updatedAt, followers },
    service: serviceName(serviceCode),
    attributes: publicAnswers(report),
    photos: [...photos],
    steps: steps.map((step) => stepView(step, viewing)),
    overdue: isOverdue(report, now),
    ...(outcome ? { outcome } : {}),
    ...(location ? { location } : {}),
    ...(place ? { place: maskPersonal(place, { offices: true }) } : {}),
    ...(assetCode ? { assetCode } : {}),
    ...(description === undefined ? {} : { description }),
    ...(assignment ? { unit: unitName(assignment.unitId) } : {}),
    ...(expectedOn ? { expectedOn } : {}),
    ...(duplicateOf ? { duplicateOf } : {}),
  };
}

/** Whether it was public before an officer found that it is a question or a complaint: its number was everybody's. */
export const wasPublic = (report: Pick<Report, 'serviceCode' | 'corrections'>): boolean =>
  isPrivate(report) &&
  (report.corrections ?? []).some((one) => one.what === 'service' && !isPrivate({ serviceCode: one.from }));

export const isMine = ({ reporter }: Report, personId: PersonId): boolean => reporter?.personId === personId;
