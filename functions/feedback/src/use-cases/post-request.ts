import type { ReportFiled } from '@yilu/contracts';
import { accept, dayOf, type Result } from '@yilu/kernel';
import type { ApiKey } from '../domain/api-key.js';
import { maskPersonal } from '../domain/mask-personal.js';
import { badRequest, type Errors, errorsIn, notFound, refused } from '../open311/errors.js';
import { attributeError, type NewRequest } from '../open311/new-request.js';
import { reportOfToken, tokenFor } from '../open311/tokens.js';
import { type FileReportRefusal, fileReport } from './file-report.js';
import { getToken } from './get-token.js';
import { type KeepsPhotos, keepSentPhotos } from './keep-sent-photos.js';

/** What a client is answered: the number, or a token for it. */
export interface Posted {
  readonly filed: ReportFiled;
  readonly token: string;
  /** In words alone: its number is given once somebody at the desk has found the place. */
  readonly isAwaited: boolean;
}

/** What the city's rules have against it, in the words of the wire. */
function errorsOf({ code, faults = [] }: FileReportRefusal): Errors {
  switch (code) {
    case 'feedback.no_service':
    case 'feedback.belongs_to_moves':
    case 'feedback.belongs_to_tips':
      return [notFound('service_code was not found')];
    case 'feedback.attributes_refused':
      return errorsIn(faults.map(attributeError)) ?? [badRequest('An attribute is missing or wrong')];
    case 'feedback.outside_city':
      return [badRequest('lat and long are outside of the city')];
    case 'feedback.no_asset':
      return [badRequest('address_id was not found')];
    case 'feedback.photo_unknown':
    case 'feedback.photo_attached':
    case 'feedback.photo_refused':
      return [badRequest('A photograph cannot be used')];
    case 'feedback.number_taken':
    case 'feedback.person_gone':
    case 'command.key_reused':
    case 'command.busy':
      return [badRequest('The request could not be filed just now; send it again')];
  }
}

/** Files what a client sent, through the same door as everybody's reports. */
export const postRequest =
  (deps: Parameters<typeof fileReport>[0] & KeepsPhotos) =>
  async (key: ApiKey, request: NewRequest): Promise<Result<Posted, Errors>> => {
    const { keyId } = key;
    const { service, location, place, assetCode, description, attributes, accountId, extras, photos } = request;
    const token = tokenFor(key, request, dayOf(deps.now()));
    const reportId = reportOfToken(token);
    const kept = await keepSentPhotos(deps)(keyId, token, photos);
    if (!kept.ok) return kept;
    const command = { actor: `api_key:${keyId}`, operation: 'postRequest', key: token, hash: token };
    const client = {
      keyId,
      // Its client calls it opaque, and may use a telephone all the same.
      ...(accountId ? { accountId: maskPersonal(accountId) } : {}),
      ...(Object.keys(extras).length > 0 ? { extras } : {}),
    };
    const filed = await fileReport(deps)(
      { command, source: 'open311', client },
      {
        reportId,
        serviceCode: service.code,
        ...(location ? { location } : {}),
        ...(place ? { place } : {}),
        ...(assetCode ? { assetCode } : {}),
        description,
        attributes,
        photoIds: [...kept.value],
        anonymous: false,
        notTheSameAs: [],
        capturedOffline: false,
      },
    );
    if (!filed.ok) return refused(...errorsOf(filed.refusal));
    // A number of a facility may have been found or not: what was filed says where it is.
    const number = location ? accept({ reportId }) : await getToken(deps)(token);
    return number.ok ? accept({ filed: filed.value, token, isAwaited: !number.value.reportId }) : number;
  };
