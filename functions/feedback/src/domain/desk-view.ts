import type { DeskAct, DeskReportItem, DeskReportView, NearbyReport } from '@yilu/contracts';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { acknowledgeBy } from '@yilu/law/feedback/clocks';
import { serviceOf } from '@yilu/law/feedback/services';
import { escalatedTo } from './escalating.js';
import type { Correction, Report } from './files.js';
import { maskPersonal } from './mask-personal.js';
import { publicText } from './public-text.js';
import { isLate, isPrivate, reportView, serviceName, type Viewing } from './report-view.js';
import { revisionOf } from './revision.js';
import { templatesFor } from './templates.js';

/** What the view of a report needs beside it. */
export interface DeskViewing extends Omit<Viewing, 'photos'> {
  readonly profile: FeedbackProfile;
  /** One of an owner outside, or an auditor: he reads what everybody may read. */
  readonly readsPublic: boolean;
  /** The unit that a report would go to first. */
  readonly firstUnitFor: (report: Report) => { readonly unitId: string } | undefined;
}

const lookBy = ({ serviceCode, status, requestedAt }: Report, profile: FeedbackProfile) => {
  const priority = serviceOf(serviceCode)?.priority;
  if (status !== 'submitted' || !priority) return {};
  return { lookBy: acknowledgeBy(profile, priority, new Date(requestedAt)).toISOString() };
};

/** What both the list and the page of a report show to whoever handles it. */
function handling(report: Report, { firstUnitFor, now }: DeskViewing) {
  const { source, suggested, reopened, assignment } = report;
  const escalated = escalatedTo(report);
  const first = assignment ? undefined : firstUnitFor(report);
  return {
    ...{ source, reopened, isPrivate: isPrivate(report), overdue: isLate(report, now) },
    ...(assignment ? { unitId: assignment.unitId } : {}),
    ...(escalated ? { escalatedTo: escalated } : {}),
    ...(suggested ? { suggested } : {}),
    ...(first ? { suggestedUnitId: first.unitId } : {}),
  };
}

/**
 * His words as he wrote them, or as an officer left them: whoever looks for the place needs every number in them. Owners
 * outside the police and auditors read what everybody may.
 */
const wordsOf = (report: Report, { readsPublic }: DeskViewing): string =>
  readsPublic ? (publicText(report) ?? '') : report.description;

/** As much as a list shows of it; whoever wants the rest opens the report. */
const excerptCharacters = 200;
const excerptOf = (text: string): string => {
  const characters = [...text];
  return characters.length > excerptCharacters ? `${characters.slice(0, excerptCharacters).join('')}…` : text;
};

/** A report in a list of the desk or of a unit. */
export function deskItem(report: Report, viewing: DeskViewing): DeskReportItem {
  const { reportId, serviceCode, status, photoIds, followers, requestedAt } = report;
  const { place, location, expectedOn, assignment } = report;
  return {
    ...{ reportId, serviceCode, status, followers, requestedAt },
    version: revisionOf(report),
    description: excerptOf(wordsOf(report, viewing)),
    ...handling(report, viewing),
    service: serviceName(serviceCode),
    priority: serviceOf(serviceCode)?.priority ?? 'normal',
    photos: photoIds.length,
    ...(place ? { place: viewing.readsPublic ? maskPersonal(place, { offices: true }) : place } : {}),
    ...(location ? { location } : {}),
    ...(expectedOn ? { expectedOn } : {}),
    ...(assignment ? { unit: viewing.unitName(assignment.unitId), assignedAt: assignment.at } : {}),
    ...(assignment?.seenAt ? { seenAt: assignment.seenAt } : {}),
    ...lookBy(report, viewing.profile),
  };
}

const pin = ({ lat, lng }: { readonly lat: number; readonly lng: number }) => `${lat.toFixed(6)},${lng.toFixed(6)}`;

/** A correction in words; what a pin was put right by is told in degrees. */
const correctionView = (one: Correction) =>
  one.what === 'service'
    ? one
    : { at: one.at, what: one.what, ...(one.from ? { from: pin(one.from) } : {}), to: pin(one.to) };

const nothingOfClients: DeskReportView['client'] = { extras: {}, notes: [] };

const clientView = ({ client, clientNotes = [] }: Report): DeskReportView['client'] => ({
  extras: Object.fromEntries(Object.entries(client?.extras ?? {}).map(([code, values]) => [code, [...values]])),
  notes: clientNotes.map(({ at, status, text, links = [] }) => ({
    ...{ at, text, links: [...links] },
    ...(status === undefined ? {} : { status }),
  })),
});

/** A report with everything that whoever handles it needs; what is sealed of it stays sealed. */
export function deskReportView(
  report: Report,
  viewing: DeskViewing,
  {
    photos,
    neighbours,
    acts,
  }: Pick<Viewing, 'photos'> & { readonly neighbours: NearbyReport[]; readonly acts: readonly DeskAct[] },
): DeskReportView {
  const { caller, alsoCallers, original, assignment, returnedBy, joined, corrections } = report;
  const unitName = assignment && viewing.unitName(assignment.unitId).zh;
  return {
    ...reportView(report, { ...viewing, photos, hearsReporter: true }),
    ...handling(report, viewing),
    version: revisionOf(report),
    ...(viewing.readsPublic ? {} : { attributes: report.attributes, ...(report.place ? { place: report.place } : {}) }),
    description: wordsOf(report, viewing),
    client: viewing.readsPublic ? nothingOfClients : clientView(report),
    hasCaller: caller !== undefined || (alsoCallers ?? []).length > 0,
    moderated: original !== undefined,
    ...(assignment
      ? {
          assignment: {
            at: assignment.at,
            returnBy: assignment.returnBy,
            ...(assignment.seenAt ? { seenAt: assignment.seenAt } : {}),
          },
        }
      : {}),
    returnedBy: returnedBy.map(viewing.unitName),
    corrections: (corrections ?? []).map(correctionView),
    joined: [...(joined ?? [])],
    ...(report.reply ? { reply: report.reply } : {}),
    neighbours,
    templates: [...templatesFor(report, unitName)],
    acts: [...acts],
  };
}
