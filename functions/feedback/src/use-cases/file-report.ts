import type { FileReportRequest, NewEvent, ReportFiled, ReportId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import type { PersonFile, Report, ReportPhoto } from '../domain/files.js';
import {
  type Filer,
  type FilingRefusal,
  filedReport,
  firstFollow,
  isSameFiling,
  serviceFor,
  whereOf,
} from '../domain/filing.js';
import { type AttachRefusal, attached } from '../domain/photo-attach.js';
import { newReportId } from '../domain/report-number.js';
import type { Deps, Found } from '../ports.js';
import { reportChanged } from './report-news.js';

/** Who files, with the command that he sent. */
export type FileCommand = Omit<Filer, 'caller'> & {
  readonly command: Command;
  /** In clear: it is sealed for the report. */
  readonly callerPhone?: string;
  /** What is told beside the filing itself, such as which officer took it down. */
  readonly told?: (reportId: ReportId) => readonly NewEvent[];
};

type Code = FilingRefusal['code'] | AttachRefusal | 'feedback.number_taken' | 'feedback.person_gone' | CommandRefusal;
export type FileReportRefusal = FilingRefusal<Code>;

const answerOf = ({ reportId, version, expectedOn, status }: Report): ReportFiled => ({
  reportId,
  version,
  status,
  ...(expectedOn ? { expectedOn } : {}),
});

/** A photograph of a report without a name must not say whose it was. */
const unsigned = (photo: ReportPhoto): ReportPhoto => ({ ...photo, by: {} });

export const isGone = (person: PersonFile | undefined): boolean =>
  person?.deletedAt !== undefined || person?.replacedBy !== undefined;

type Needs = Pick<Deps, 'store' | 'vault' | 'now' | 'random' | 'city' | 'h5Url'>;

/** Everything that the city says about it before anything is written. */
function ready(found: Found, request: FileReportRequest, reportId: ReportId, by: FileCommand, deps: Needs) {
  const service = serviceFor(request);
  if (!service.ok) return service;
  if (by.reporter && isGone(found.persons[0])) return refuse({ code: 'feedback.person_gone' } as const);
  const where = whereOf(request, found.assets[0], feedbackCityOf(deps.city));
  if (!where.ok) return where;
  const { isPrivate } = service.value;
  const owner = by.client ? { keyId: by.client.keyId } : by.reporter ? { personId: by.reporter.personId } : {};
  const photos = attached(found.photos, request.photoIds, { reportId, isPrivate, owner });
  if (!photos.ok) return refuse({ code: photos.refusal });
  return accept({ service: service.value, where: where.value, photos: photos.value });
}

/**
 * Files a report: once, however often a phone sends it under its number. Whoever wants to stay unknown is written down
 * nowhere, not even in the receipt of his request.
 */
export const fileReport =
  (deps: Needs) =>
  async (by: FileCommand, request: FileReportRequest): Promise<Result<ReportFiled, FileReportRefusal>> => {
    const { command, callerPhone, reporter, source, client } = by;
    const isUnsigned = request.anonymous && reporter !== undefined;
    const reportId = request.reportId ?? newReportId(deps.random);
    const caller = callerPhone ? { phone: await deps.vault.seal('phone', reportId, callerPhone) } : undefined;
    const filer: Filer = {
      source,
      ...(reporter && !isUnsigned ? { reporter } : {}),
      ...(caller ? { caller } : {}),
      ...(client ? { client } : {}),
    };
    const wanted = {
      reports: [reportId],
      photos: request.photoIds,
      ...(request.assetCode ? { assets: [request.assetCode] } : {}),
      ...(reporter ? { persons: [reporter.personId] } : {}),
    };
    let refused: FileReportRefusal | undefined;
    const outcome = await deps.store.perform<ReportFiled, Code>(
      isUnsigned ? { ...command, actor: 'unsigned' } : command,
      wanted,
      async (found) => {
        const [known] = found.reports;
        if (known)
          return isSameFiling(known, request.description, filer)
            ? accept({ answer: answerOf(known) })
            : refuse('feedback.number_taken');
        const checked = ready(found, request, reportId, by, deps);
        if (!checked.ok) {
          refused = checked.refusal;
          return refuse(checked.refusal.code);
        }
        const { service, where, photos } = checked.value;
        const report = filedReport(request, { reportId, service, where, filer, at: deps.now() });
        return accept({
          reports: [report],
          follows: firstFollow(report),
          photos: isUnsigned ? photos.map(unsigned) : photos,
          events: [...(await reportChanged(report, 'filed', deps)), ...(by.told?.(reportId) ?? [])],
          answer: answerOf(report),
        });
      },
    );
    if (outcome.ok) return outcome;
    return refuse(refused?.code === outcome.refusal ? refused : { code: outcome.refusal });
  };
