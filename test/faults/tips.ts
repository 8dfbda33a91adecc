import { type DomainEvent, Pseudonym, RecordId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { followDecision } from '@yilu/tips/use-cases/follow-decision';
import { followReporter } from '@yilu/tips/use-cases/follow-reporter';
import { forgetOriginals } from '@yilu/tips/use-cases/forget-originals';
import { lockOriginals } from '@yilu/tips/use-cases/lock-originals';
import { eventAt, personOf, reportersVault, vault } from '../fixtures/tips-people.js';
import { adopting, type TipsTown, tipIdOf, tipsTown } from '../fixtures/tips-town.js';
import type { Scenario } from './explore.js';
import type { Through } from './injector.js';
import { vaultThrough } from './vault-through.js';

/** One request or event that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const at = new Date('2026-11-20T02:00:00.000Z');
const key = 'key-under-fault';
const tip = `/tips/staff/tips/${tipIdOf(1)}`;
const ofEvent =
  (follow: (event: DomainEvent) => Promise<void>, event: DomainEvent): Act =>
  () =>
    follow(event).then(
      () => 200,
      () => 500,
    );
const pseudonym = async (who: 'zhang' | 'li') =>
  Pseudonym.parse(await reportersVault.lookup('reporter', personOf(who)));

const scenario = (
  name: string,
  prepare: (here: TipsTown, through: Through) => Promise<Act>,
  inSteps = false,
): Scenario<Act> => ({
  name,
  ...(inSteps ? { inSteps: true } : {}),
  async arrange(table: Table, through) {
    let drawn = 0;
    const over = {
      random: (bytes: number) => new Uint8Array(bytes).fill(++drawn),
      vault: vaultThrough(vault, through),
      reporters: vaultThrough(reportersVault, through),
    };
    return prepare(await tipsTown(table, at, over), through);
  },
  act: (act) => act(),
});
const appealing = { text: '我当时就在现场，照片是真的。' };

/** A report from its first picture to its reward, with its appeal. */
export const tips: readonly Scenario<Act>[] = [
  scenario('addTipMedia', async (here) => {
    const told = { tipId: tipIdOf(1), mediaType: 'image/jpeg', bytes: 64, sha256: 'a'.repeat(64), source: 'live' };
    const request = { ...told, capturedAt: here.secondsAgo(9) };
    return async () => (await here.post('zhang', '/tips/photos', request, key)).status;
  }),
  scenario('fileTip', async (here) => {
    const request = here.requestOf(tipIdOf(1), await here.pair('zhang', tipIdOf(1)));
    return async () => (await here.post('zhang', '/tips', request, key)).status;
  }),
  scenario('fileTip that comes second', async (here) => {
    await here.file('li', 2);
    const request = here.requestOf(tipIdOf(1), await here.pair('zhang', tipIdOf(1)));
    return async () => (await here.post('zhang', '/tips', request, key)).status;
  }),
  scenario('reviewTip that adopts', async (here) => {
    await here.file('zhang', 1);
    const verdict = { version: 1, verdict: 'adopt', record: adopting };
    return async () => (await here.post('tip_reviewer', `${tip}/review`, verdict, key)).status;
  }),
  scenario('reviewTip that finds it false, with a second one behind it', async (here) => {
    await here.file('zhang', 1);
    await here.file('li', 2);
    const verdict = { version: 1, verdict: 'reject', reason: 'false_report' };
    return async () => (await here.post('tip_reviewer', `${tip}/review`, verdict, key)).status;
  }),
  scenario('appealTip', async (here) => {
    await here.file('zhang', 1);
    await here.reject(1, 'false_report');
    return async () => (await here.post('zhang', `/tips/${tipIdOf(1)}/appeal`, appealing, key)).status;
  }),
  scenario('decideTipAppeal', async (here) => {
    await here.file('zhang', 1);
    await here.reject(1, 'false_report');
    await here.post('zhang', `/tips/${tipIdOf(1)}/appeal`, appealing);
    const verdict = { version: 3, verdict: 'clear', answer: '经核查现场监控，照片属实。' };
    return async () => (await here.post('supervisor', `${tip}/appeal-decision`, verdict, key)).status;
  }),
  scenario('followDecision', async (here) => {
    await here.file('zhang', 1);
    await here.adopt(1);
    const [handed] = await here.told('tips.tip_adopted');
    const decided = eventAt(at, 'violations.decision_made', {
      recordId: handed?.recordId ?? RecordId.parse('000000000000'),
      maskedPlate: '浙B·1***5',
      act: { zh: '闯红灯', en: 'Red light' },
      personId: personOf('li'),
      provider: 'alipay',
      number: '3302031000000015' as never,
      outcome: 'fine',
      fen: 15_000,
      points: 6,
      served: 'electronic',
      verifyCode: 'D000000000000015',
    });
    return ofEvent(followDecision(here.deps), decided);
  }),
  scenario('followReporter', async (here) => {
    await here.file('zhang', 1);
    const told = { from: await pseudonym('zhang'), into: await pseudonym('li') };
    return ofEvent(followReporter(here.deps), eventAt(at, 'reporters.reporter_merged', told));
  }),
  scenario('lockOriginals', async (here, through) => {
    await here.file('zhang', 1);
    await here.post('tip_reviewer', `${tip}/review`, { version: 1, verdict: 'adopt', record: adopting });
    const { originals, locked } = here.lockDeps;
    const lock = lockOriginals({
      ...here.lockDeps,
      originals: { read: (name) => through('originals.read', () => originals.read(name)) },
      locked: {
        has: (name) => through('locked.has', () => locked.has(name)),
        write: (...args) => through('locked.write', () => locked.write(...args)),
      },
    });
    const told = { tipId: tipIdOf(1), pseudonym: await pseudonym('zhang'), news: 'adopted' as const };
    return ofEvent(lock, eventAt(at, 'tips.tip_changed', told));
  }),
  scenario(
    'forgetOriginals',
    async (here, through) => {
      await here.pair('zhang', tipIdOf(3));
      await here.file('zhang', 1);
      await here.reject(1, 'plate_unclear');
      here.clock.at = new Date(at.getTime() + 62 * 86_400_000);
      const { remove } = here.forgetDeps.originals;
      const originals = { remove: (name: string) => through('originals.remove', () => remove(name)) };
      const forget = forgetOriginals({ ...here.forgetDeps, originals }, (fault) => {
        throw fault;
      });
      const until = new Date(here.clock.at.getTime() + 60_000);
      return () =>
        forget(until).then(
          () => 200,
          () => 500,
        );
    },
    true,
  ),
];
