import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { PersonId, ReportId } from '@yilu/contracts';
import { fileCabinet } from '@yilu/dynamo';
import { copiesOf, filings } from '@yilu/feedback/adapters/feedback-items';
import type { FileRefs, Files } from '@yilu/feedback/ports';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import { type CityFacts, tableOf } from '@yilu/local-city/environment';
import { darkSignal, followOf, repliedOf, reportOf } from '../fixtures/feedback-town.js';
import type { Store } from '../fixtures/store.js';
import type { Sample } from './measured-lambdas.js';
import { mirrorOf } from './recorder.js';
import { type RequestOf, type Sampling, sampleRequests } from './sample-requests.js';

/** Somebody whose report was answered, and who lives beside another that is open. */
interface Reporter {
  readonly personId: PersonId;
  readonly accessToken: string;
  readonly own: ReportId;
  readonly beside: ReportId;
  readonly place: { readonly lat: number; readonly lng: number };
}
const pad = (n: number) => String(n).padStart(12, '0');

async function reporter(n: number, { secrets }: CityFacts): Promise<Reporter> {
  const personId = PersonId.parse(`00000000-0000-4000-8000-${pad(n)}`);
  const keys = sessionKeys({ privateKey: JSON.stringify(secrets.tokenPrivateKey), secret: secrets.sessionSecret });
  const session = { personId, sessionId: `s-${n}`, provider: 'wechat', verified: true } as const;
  return {
    personId,
    own: ReportId.parse(pad(2 * n)),
    beside: ReportId.parse(pad(2 * n + 1)),
    // Half a kilometre apart: everybody finds his own street's troubles.
    place: { lat: 29.7 + Math.floor(n / 40) * 0.0045, lng: 121.4 + (n % 40) * 0.0052 },
    accessToken: await keys.citizenToken(session, new Date(Date.now() + 3_600_000)),
  };
}

/** What one BatchWriteItem takes. */
const atOnce = 25;

/** Fills the room and its mirrors with the reports of so many people. */
async function settle(store: Store, all: readonly Reporter[]): Promise<void> {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const until = new Date(Date.now() + 6 * 86_400_000).toISOString();
  const reports = all.flatMap(({ personId, own, beside, place }) => {
    const about = { location: place, requestedAt: at, updatedAt: at };
    return [
      repliedOf({
        ...{ ...about, reportId: own, reporter: { personId, provider: 'wechat' } },
        ...{ reply: { at, text: '已更换灯组。' }, survey: { until } },
      }),
      reportOf({ ...about, reportId: beside }),
    ];
  });
  const follows = all.map(({ personId, own }) => followOf(reportOf({ reportId: own, requestedAt: at }), { personId }));
  const table = tableOf('feedback');
  for (const name of [table, mirrorOf(table, 1), mirrorOf(table, 2)]) {
    const room = await store.table(name, { stream: true });
    const files = fileCabinet<Files, FileRefs>(room, filings).itemsOf({ reports, follows });
    const items = [...files, ...copiesOf({ reports })];
    for (let from = 0; from < items.length; from += atOnce) {
      const some = items.slice(from, from + atOnce).map((Item) => ({ PutRequest: { Item } }));
      await room.db.send(new BatchWriteCommand({ RequestItems: { [room.name]: some } }));
    }
  }
}

const reads: readonly RequestOf<Reporter>[] = [
  ({ place }) => ['GET', `/feedback/nearby?lat=${place.lat}&lng=${place.lng}&serviceCode=FAC-SIGNAL-DARK`],
  ({ own }) => ['GET', `/feedback/reports/${own}`],
  ({ own }) => ['GET', `/feedback/reports/${own}/own`],
  () => ['GET', '/feedback/reports'],
];
const filed: RequestOf<Reporter> = ({ place }) => ['POST', '/feedback/reports', { ...darkSignal, location: place }];
/** In an order in which each of them can. */
const writes: readonly RequestOf<Reporter>[] = [
  filed,
  ({ beside }) => ['POST', `/feedback/reports/${beside}/follow`],
  ({ beside }) => ['PUT', `/feedback/reports/${beside}/news`, { muted: true }],
  ({ beside }) => ['DELETE', `/feedback/reports/${beside}/follow`],
  ({ own }) => ['POST', `/feedback/reports/${own}/survey`, { fixed: false }],
  ({ own }) => ['POST', `/feedback/reports/${own}/reopening`, { text: '还是不亮。' }],
];

/** What reporters and followers ask. */
export const sampleFeedback = (options: Sampling): Promise<Sample[]> =>
  sampleRequests(options, { name: 'feedback', someone: reporter, settle, reads, writes, repeatable: filed });
