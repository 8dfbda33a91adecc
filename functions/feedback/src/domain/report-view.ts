import type { PersonId, ReportPhotoView, ReportStep, ReportView, UnitId, Words } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { serviceOf } from '@yilu/law/feedback/services';
import type { Report, Step } from './files.js';
import { maskPersonal } from './mask-personal.js';
import { publicAnswers, publicText } from './public-text.js';
import { isPending } from './report-states.js';

export const serviceName = (code: string): Words => serviceOf(code)?.name ?? { zh: code, en: code };

/** Past the day on which it was expected, and not done. */
export const isOverdue = ({ status, expectedOn }: Pick<Report, 'status' | 'expectedOn'>, now: Date): boolean =>
  isPending(status) && expectedOn !== undefined && expectedOn < dayOf(now);

/** Whether nobody but its reporter and the staff sees anything of it. */
export const isPrivate = ({ serviceCode }: Pick<Report, 'serviceCode'>): boolean =>
  serviceOf(serviceCode)?.isPrivate ?? true;

export interface Viewing {
  readonly now: Date;
  readonly unitName: (unitId: UnitId) => Words;
  readonly photos: readonly ReportPhotoView[];
}

/** Officers' words name offices' telephones; persons' are not for everybody. */
const stepView = ({ at, status, unitId, text, expectedOn }: Step, unitName: Viewing['unitName']): ReportStep => ({
  at,
  status,
  ...(unitId ? { unit: unitName(unitId) } : {}),
  ...(text === undefined ? {} : { text: maskPersonal(text, { offices: true }) }),
  ...(expectedOn ? { expectedOn } : {}),
});

/** A report as everybody may see it. */
export function reportView(report: Report, { now, unitName, photos }: Viewing): ReportView {
  const { reportId, serviceCode, status, outcome, location, place, assetCode, assignment } = report;
  const { attributes, steps, requestedAt, updatedAt, expectedOn, followers, duplicateOf } = report;
  const description = publicText(report);
  return {
    ...{ reportId, serviceCode, status, requestedAt, updatedAt, followers },
    service: serviceName(serviceCode),
    attributes: publicAnswers(attributes),
    photos: [...photos],
    steps: steps.map((step) => stepView(step, unitName)),
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

export const isMine = ({ reporter }: Report, personId: PersonId): boolean => reporter?.personId === personId;
