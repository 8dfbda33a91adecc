import { AssetCode, type AttributeAnswers, maximumDescription, maximumReportPhotos } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { HotlineService } from '@yilu/law/feedback/services';
import { type AttributeFault, attributeFaults } from '../domain/attribute-faults.js';
import type { Point } from '../domain/files.js';
import { maskPersonal } from '../domain/mask-personal.js';
import { badRequest, type Errors, errorsIn, notFound, type Open311Error, refused } from './errors.js';
import { pointIn } from './list-query.js';
import type { Parameters, SentFile } from './parameters.js';
import { photoTypeOf } from './photo-type.js';
import { offeredService } from './services.js';

const maximumPlace = 200;
const maximumAnswer = 400;
const maximumAnswers = 20;
/** How many values that no service asks for are kept: enough for a client's own numbers and addresses. */
const maximumExtras = 30;
const maximumLink = 500;

/** Whose name or number an answer is that no service asks for: FixMyStreet sends the surname of its user among them. */
const personal = /^((first|last|full|sur)?name|e?mail(address)?|(mobile|phone|telephone)(number)?|deviceid|openid)$/;
const isPersonal = (code: string) =>
  personal.test(code.toLowerCase().replace(/[\s_-]/g, '')) || /姓名|电话|手机|邮箱/.test(code);

/** What a client wants filed. Names, telephones and addresses of its users are read by nobody and kept nowhere. */
export interface NewRequest {
  readonly service: HotlineService;
  readonly location?: Point;
  readonly place?: string;
  readonly assetCode?: AssetCode;
  readonly description: string;
  readonly attributes: AttributeAnswers;
  /** What the client calls its user. */
  readonly accountId?: string;
  /** What no service asks for, and addresses of pictures that lie elsewhere: for the staff. */
  readonly extras: Readonly<Record<string, readonly string[]>>;
  readonly photos: readonly SentPhoto[];
}
export interface SentPhoto {
  readonly bytes: SentFile['bytes'];
  readonly mediaType: NonNullable<ReturnType<typeof photoTypeOf>>;
}

/** A faulty answer in the words of the wire: the attribute by its name. */
export const attributeError = ({ code, text }: AttributeFault): Open311Error =>
  badRequest(`attribute[${code}]: ${text.zh} (${text.en})`);

function answersTo({ attributes }: HotlineService, sent: Parameters): AttributeAnswers {
  const answered = attributes.flatMap(({ code, datatype }) => {
    const values = sent.attributes.get(code) ?? [];
    const [first] = values;
    if (first === undefined) return [];
    return [[code, datatype === 'multivaluelist' || values.length > 1 ? [...values] : first] as const];
  });
  return Object.fromEntries(answered);
}

/**
 * Whatever else the client says of it, without what looks like somebody's telephone, plate or number. No length of it is an
 * error: clients repeat their whole descriptions there.
 */
function extrasOf(asked: ReadonlySet<string>, sent: Parameters): NewRequest['extras'] {
  const links = sent.all('media_url').slice(0, maximumExtras);
  const extras = new Map<string, string[]>(links.length > 0 ? [['media_url', links.slice()]] : []);
  let room = maximumExtras - links.length;
  for (const [code, values] of sent.attributes) {
    if (room === 0) break;
    if (asked.has(code) || isPersonal(code)) continue;
    const kept = values.slice(0, room).map((value) => maskPersonal(value.slice(0, maximumAnswer)));
    extras.set(code, [...(extras.get(code) ?? []), ...kept]);
    room -= kept.length;
  }
  return Object.fromEntries(extras);
}

/** Addresses of pictures that are too long to be kept whole. */
export const longLinks = (sent: Parameters): readonly Open311Error[] =>
  sent
    .all('media_url')
    .filter(({ length }) => length > maximumLink)
    .map(({ length }) => badRequest(`media_url has ${length} characters; ${maximumLink} is the most`));

function tooLong(asked: ReadonlySet<string>, sent: Parameters): readonly Open311Error[] {
  const limits = { description: maximumDescription, address_string: maximumPlace, account_id: 100 };
  const long = Object.entries(limits).flatMap(([name, most]) => {
    const { length } = sent.one(name) ?? '';
    return length > most ? [badRequest(`${name} has ${length} characters; ${most} is the most`)] : [];
  });
  const answers = [...sent.attributes].flatMap(([code, values]) =>
    asked.has(code) && (values.some(({ length }) => length > maximumAnswer) || values.length > maximumAnswers)
      ? [badRequest(`attribute[${code}]: at most ${maximumAnswers} answers of ${maximumAnswer} characters`)]
      : [],
  );
  return [...long, ...longLinks(sent), ...answers];
}

/** Photographs among the files of a request: at most ten, and nothing else. */
export function photosIn({ files }: Pick<Parameters, 'files'>): {
  readonly photos: readonly SentPhoto[];
  readonly faults: readonly Open311Error[];
} {
  if (files.length > maximumReportPhotos) {
    const fault = badRequest(`${files.length} photographs were sent; ${maximumReportPhotos} is the most`);
    return { photos: [], faults: [fault] };
  }
  const looked = files.map(({ name, bytes }) => ({ name, bytes, mediaType: photoTypeOf(bytes) }));
  return {
    photos: looked.flatMap(({ bytes, mediaType }) => (mediaType ? [{ bytes, mediaType }] : [])),
    faults: looked
      .filter(({ mediaType }) => !mediaType)
      .map(({ name }) => badRequest(`${name} is no photograph in JPEG, WebP or HEIC`)),
  };
}

/** Reads a new request; everything that is wrong with it at once. */
export function newRequest(sent: Parameters): Result<NewRequest, Errors> {
  const code = sent.one('service_code');
  if (code === undefined) return refused(badRequest('service_code was not provided'));
  const service = offeredService(code);
  if (!service) return refused(notFound(`service_code ${code} was not found`));

  const point = pointIn(sent);
  const place = sent.one('address_string');
  const addressId = sent.one('address_id');
  const assetCode = AssetCode.safeParse(addressId).data;
  const nowhere = point.ok && !point.value && !place && !assetCode;
  const asked = new Set(service.attributes.map((attribute) => attribute.code));
  const attributes = answersTo(service, sent);
  const { photos, faults } = photosIn(sent);
  const wrong = errorsIn([
    ...(point.ok ? [] : point.refusal),
    ...(nowhere
      ? [badRequest('Say where it is: lat and long, address_string, or address_id as GET requests gives it')]
      : []),
    ...tooLong(asked, sent),
    ...attributeFaults(service, attributes).map(attributeError),
    ...faults,
  ]);
  if (wrong) return refused(...wrong);
  const accountId = sent.one('account_id');
  return accept({
    service,
    ...(point.ok && point.value ? { location: point.value } : {}),
    ...(place ? { place } : {}),
    ...(assetCode ? { assetCode } : {}),
    description: sent.one('description') ?? '',
    attributes,
    ...(accountId ? { accountId } : {}),
    extras: extrasOf(asked, sent),
    photos,
  });
}
