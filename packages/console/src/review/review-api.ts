import type {
  AnswerBarAppealRequest,
  AnswerOpeningRequest,
  ApiKeyMade,
  ApiKeyView,
  AskOpeningRequest,
  AssetRecorded,
  AssetView,
  DecideAppealRequest,
  DecideRewardBatchRequest,
  EndMoveTaskRequest,
  MakeApiKeyRequest,
  MarkPhotoRequest,
  MoveTaskChanged,
  MoveTaskKind,
  MoveTaskPage,
  MoveTaskView,
  OpeningChanged,
  Page,
  PhotoActed,
  PhotoOriginal,
  PhotoReasonRequest,
  RecordAssetRequest,
  ReporterIdentity,
  ReviewContestRequest,
  ReviewTipRequest,
  RewardBatchChanged,
  RewardBatchView,
  StaffOpening,
  StaffReportPhoto,
  StaffTip,
  StaffTipPage,
  StaffTipQuery,
  TipChanged,
} from '@yilu/contracts';
import type { ApiClient } from '../api/api-client.js';

const query = (values: Readonly<Record<string, string | undefined>>, limit = 30) => {
  const set = Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return new URLSearchParams([...set, ['limit', String(limit)]]);
};
const at = (base: string) => (id: string, rest: string) => `${base}/${encodeURIComponent(id)}${rest}`;
const photoAt = at('/feedback/staff/photos');
const tipAt = at('/tips/staff/tips');
const openingAt = at('/reporters/staff/openings');
const batchAt = at('/payments/staff/reward-batches');
const taskAt = at('/moves/staff/tasks');
const keyAt = at('/feedback/staff/keys');
const assetAt = at('/feedback/staff/assets');

/** What officers check before it goes on: photographs, tips, rewards, cars in the way, keys, facilities; by operation id. */
export const reviewApi = (client: ApiClient) => ({
  listPhotosToMark: (cursor: string | undefined) =>
    client.json<Page<StaffReportPhoto>>('GET', `/feedback/staff/photos?${query({ cursor }, 50)}`),
  markPhoto: (photoId: string, body: MarkPhotoRequest) =>
    client.json<PhotoActed>('POST', photoAt(photoId, '/marking'), body),
  hidePhoto: (photoId: string, body: PhotoReasonRequest) =>
    client.json<PhotoActed>('POST', photoAt(photoId, '/hiding'), body),
  showOriginal: (photoId: string, body: PhotoReasonRequest) =>
    client.json<PhotoOriginal>('POST', photoAt(photoId, '/original'), body),

  listStaffTips: (queue: StaffTipQuery['queue'], cursor: string | undefined) =>
    client.json<StaffTipPage>('GET', `/tips/staff/tips?${query({ queue, cursor }, 50)}`),
  getStaffTip: (tipId: string) => client.json<StaffTip>('GET', tipAt(tipId, '')),
  reviewTip: (tipId: string, body: ReviewTipRequest) => client.json<TipChanged>('POST', tipAt(tipId, '/review'), body),
  decideTipAppeal: (tipId: string, body: DecideAppealRequest) =>
    client.json<TipChanged>('POST', tipAt(tipId, '/appeal-decision'), body),

  listStaffOpenings: (cursor: string | undefined) =>
    client.json<Page<StaffOpening>>('GET', `/reporters/staff/openings?${query({ cursor })}`),
  askOpening: (body: AskOpeningRequest) => client.json<OpeningChanged>('POST', '/reporters/staff/openings', body),
  answerOpening: (openingId: string, body: AnswerOpeningRequest) =>
    client.json<OpeningChanged>('POST', openingAt(openingId, '/answer'), body),
  lookAtIdentity: (openingId: string) => client.json<ReporterIdentity>('POST', openingAt(openingId, '/look')),

  listRewardBatches: (cursor: string | undefined) =>
    client.json<Page<RewardBatchView>>('GET', `/payments/staff/reward-batches?${query({ cursor })}`),
  proposeRewardBatch: () => client.json<RewardBatchChanged>('POST', '/payments/staff/reward-batches'),
  decideRewardBatch: (batchId: string, body: DecideRewardBatchRequest) =>
    client.json<RewardBatchChanged>('POST', batchAt(batchId, '/decision'), body),
  getTransferFile: (batchId: string) => client.blob(batchAt(batchId, '/transfers.csv')),
  noteRewardPayment: (batchId: string, bankReference: string) =>
    client.json<RewardBatchChanged>('POST', batchAt(batchId, '/payment'), { bankReference }),

  listMoveTasks: (kind: MoveTaskKind, cursor: string | undefined) =>
    client.json<MoveTaskPage>('GET', `/moves/staff/tasks?${query({ kind, cursor })}`),
  getMoveTask: (taskId: string) => client.json<MoveTaskView>('GET', taskAt(taskId, '')),
  takeMoveTask: (taskId: string, version: number) =>
    client.json<MoveTaskChanged>('POST', taskAt(taskId, '/taking'), { version }),
  endMoveTask: (taskId: string, body: EndMoveTaskRequest) =>
    client.json<MoveTaskChanged>('POST', taskAt(taskId, '/ending'), body),
  reviewContest: (taskId: string, body: ReviewContestRequest) =>
    client.json<MoveTaskChanged>('POST', taskAt(taskId, '/review'), body),
  answerBarAppeal: (taskId: string, body: AnswerBarAppealRequest) =>
    client.json<MoveTaskChanged>('POST', taskAt(taskId, '/appeal-answer'), body),

  listApiKeys: (cursor: string | undefined) =>
    client.json<Page<ApiKeyView>>('GET', `/feedback/staff/keys?${query({ cursor })}`),
  makeApiKey: (body: MakeApiKeyRequest) => client.json<ApiKeyMade>('POST', '/feedback/staff/keys', body),
  revokeApiKey: (keyId: string) => client.json<ApiKeyView>('POST', keyAt(keyId, '/revocation')),

  getAsset: (assetCode: string) => client.open<AssetView>('GET', `/feedback/assets/${encodeURIComponent(assetCode)}`),
  recordAsset: (assetCode: string, body: RecordAssetRequest) =>
    client.json<AssetRecorded>('PUT', assetAt(assetCode, ''), body),
  printSticker: (assetCode: string) => client.blob(assetAt(assetCode, '/sticker')),
});
