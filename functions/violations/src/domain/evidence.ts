import { type AddEvidenceRequest, maximumDefencePhotos } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type DocumentKind, documentKinds } from '@yilu/law/violations/objection-documents';
import type { DefenceDocument, EvidenceFile, EvidenceRefusal } from './files.js';

/** How long a file may still arrive after it was registered: as long as its form is good. */
const uploadMs = 10 * 60_000;
/** Refused and lapsed ones are kept too, so there is an end to them: a person's evidence is one item of the store. */
const mostRegistered = 60;
const longestVideoSeconds = 30;

export const evidenceRefusalTexts = {
  other_kind: {
    zh: '上传的内容不是所说的图片或者视频，请重新选择文件。',
    en: 'What arrived is not the picture or video it was said to be. Please choose the file again.',
  },
  other_size: {
    zh: '上传的文件不完整，请重新上传。',
    en: 'The file did not arrive whole. Please send it again.',
  },
  unreadable_video: {
    zh: '无法读取视频的时长，请用手机重新录制或者另存为 MP4 后上传。',
    en: 'The length of the video cannot be read. Please record it again or save it as MP4.',
  },
  video_too_long: {
    zh: `视频超过 ${longestVideoSeconds} 秒，请剪短后重新上传。`,
    en: `The video is longer than ${longestVideoSeconds} seconds. Please shorten it and send it again.`,
  },
} as const satisfies Record<EvidenceRefusal, { zh: string; en: string }>;

export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(documentKinds, kind);
const isVideo = ({ mediaType }: Pick<DefenceDocument, 'mediaType'>) => mediaType === 'video/mp4';

/** Whether a file is there or can still arrive. */
const mayCount = ({ state, registeredAt }: DefenceDocument, at: Date) =>
  state === 'stored' || (state === 'pending' && at.getTime() - Date.parse(registeredAt) < uploadMs);

export const emptyEvidence = (ref: Pick<EvidenceFile, 'recordId' | 'personId'>): EvidenceFile => ({
  ...ref,
  version: 0,
  documents: [],
  filed: [],
});

export type AddEvidenceRefusal =
  | 'defence.unknown_document_kind'
  | 'defence.too_many_photos'
  | 'defence.too_many_videos'
  | 'defence.too_many_documents';

/** The same file of the same kind, on its way or there already: sent again, it is no second one. */
const sentBefore = (file: EvidenceFile, { kind, sha256 }: AddEvidenceRequest) =>
  file.documents.find((one) => one.kind === kind && one.sha256 === sha256 && one.state !== 'refused');

/** Registers a file for the round that is being prepared: at most five photographs and one video. */
export function addDocument(
  file: EvidenceFile,
  request: AddEvidenceRequest,
  { documentId, key, at }: { readonly documentId: string; readonly key: string; readonly at: Date },
): Result<{ readonly file: EvidenceFile; readonly document: DefenceDocument }, AddEvidenceRefusal> {
  if (!isDocumentKind(request.kind)) return refuse('defence.unknown_document_kind');
  const registeredAt = at.toISOString();
  const known = sentBefore(file, request);
  // A form lapses sooner than a tunnel ends: the file gets another ten minutes under the number that it has.
  const document: DefenceDocument = known
    ? { ...known, registeredAt }
    : { ...request, documentId, key, registeredAt, state: 'pending' };
  if (!known) {
    if (file.documents.length >= mostRegistered) return refuse('defence.too_many_documents');
    const current = file.documents.filter((one) => mayCount(one, at) && !file.filed.includes(one.documentId));
    const ofKind = current.filter((one) => isVideo(one) === isVideo(document)).length;
    if (isVideo(document) && ofKind >= 1) return refuse('defence.too_many_videos');
    if (!isVideo(document) && ofKind >= maximumDefencePhotos) return refuse('defence.too_many_photos');
  }
  const documents = [...file.documents.filter((one) => one !== known), document];
  return accept({ file: { ...file, version: file.version + 1, documents }, document });
}

/** What was found in the store where a file was expected. */
export interface Arrived {
  readonly size: number;
  readonly kind: DefenceDocument['mediaType'] | undefined;
  /** Of a video; undefined where it does not tell. */
  readonly seconds?: number | undefined;
}

/** Why what arrived is not the file that was registered, or no evidence; undefined where it is. */
export function arrivalRefusal(
  document: DefenceDocument,
  { size, kind, seconds }: Arrived,
): EvidenceRefusal | undefined {
  // The form holds the bytes to their SHA-256: another size can only come past it.
  if (size !== document.bytes) return 'other_size';
  if (kind !== document.mediaType) return 'other_kind';
  if (!isVideo(document)) return undefined;
  if (seconds === undefined) return 'unreadable_video';
  return seconds > longestVideoSeconds ? 'video_too_long' : undefined;
}

/** The file after a document arrived; undefined where there is nothing left to settle. */
export function settled(file: EvidenceFile, documentId: string, arrived: Arrived): EvidenceFile | undefined {
  const document = file.documents.find((one) => one.documentId === documentId);
  if (document?.state !== 'pending') return undefined;
  const refusal = arrivalRefusal(document, arrived);
  const next: DefenceDocument = refusal ? { ...document, state: 'refused', refusal } : { ...document, state: 'stored' };
  const documents = file.documents.map((one) => (one === document ? next : one));
  return { ...file, version: file.version + 1, documents };
}

/** Documents of a defence or a reply by their ids, refused where one is somebody else's, or is no evidence. */
export function documentsOf(
  file: EvidenceFile,
  ids: readonly string[],
): Result<readonly DefenceDocument[], 'defence.foreign_document' | 'defence.document_refused'> {
  const found = ids.map((id) => file.documents.find(({ documentId }) => documentId === id));
  const mine = found.filter((one) => one !== undefined);
  if (mine.length < ids.length) return refuse('defence.foreign_document');
  return mine.some(({ state }) => state === 'refused') ? refuse('defence.document_refused') : accept(mine);
}

/** The file with these documents brought forward. */
export const withFiled = (file: EvidenceFile, ids: readonly string[]): EvidenceFile => ({
  ...file,
  version: file.version + 1,
  filed: [...new Set([...file.filed, ...ids])],
});

/** How long a file waits for a defence or a reply to bring it forward. */
const unfiledMs = 30 * 86_400_000;

const unfiledIn = ({ documents, filed }: EvidenceFile) =>
  documents.filter(({ documentId }) => !filed.includes(documentId));

/** When the oldest file was registered that nothing brought forward; undefined where there is none. */
export const unfiledSince = (file: EvidenceFile): string | undefined =>
  unfiledIn(file)
    .map(({ registeredAt }) => registeredAt)
    .sort()[0];

/** Registered before this instant, a file that nothing brought forward is forgotten. */
export const forgottenBefore = (at: Date): Date => new Date(at.getTime() - unfiledMs);

/** The file without what nobody brought forward in thirty days; undefined where there is nothing of the kind. */
export function withoutForgotten(file: EvidenceFile, at: Date): EvidenceFile | undefined {
  const before = forgottenBefore(at).toISOString();
  const forgotten = unfiledIn(file).filter(({ registeredAt }) => registeredAt < before);
  if (forgotten.length === 0) return undefined;
  const documents = file.documents.filter((one) => !forgotten.includes(one));
  return {
    ...file,
    version: file.version + 1,
    documents,
    ...(documents.length === 0 ? { emptiedAt: at.toISOString() } : {}),
  };
}
