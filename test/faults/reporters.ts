import { type DomainEvent, Pseudonym } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { dynamoTipStore } from '@yilu/tips/adapters/dynamo-tip-store';
import { type ReportersTown, reportersTown } from '../fixtures/reporters-town.js';
import { eventAt, personChanged, personOf, reportersVault, vault } from '../fixtures/tips-people.js';
import { tipIdOf } from '../fixtures/tips-town.js';
import type { Scenario } from './explore.js';
import { vaultThrough } from './vault-through.js';

/** One request or event that can come again as it was; answers its status. */
type Act = () => Promise<number>;

const at = new Date('2026-11-20T02:00:00.000Z');
const key = 'key-under-fault';
const openings = '/reporters/staff/openings';
const why = '举报内容涉嫌诬告，需核实举报人。';
const tipId = tipIdOf(1);
const pseudonymOf = async () => Pseudonym.parse(await reportersVault.lookup('reporter', personOf('zhang')));
const ofEvent =
  (follow: (event: DomainEvent) => Promise<void>, event: DomainEvent): Act =>
  () =>
    follow(event).then(
      () => 200,
      () => 500,
    );

async function filed() {
  const box = await reportersVault.seal(
    'reporter',
    tipId,
    JSON.stringify({ personId: personOf('zhang'), provider: 'wechat' }),
  );
  return eventAt(at, 'tips.tip_filed', { tipId, pseudonym: await pseudonymOf(), reporter: box });
}

const scenario = (name: string, prepare: (here: ReportersTown) => Promise<Act>): Scenario<Act> => ({
  name,
  async arrange(table: Table, through) {
    const beside = { clock: { at }, events: async () => [], deps: { store: dynamoTipStore(table) } };
    const vaults = { vault: vaultThrough(vault, through), reporters: vaultThrough(reportersVault, through) };
    return prepare(await reportersTown(table, beside, vaults));
  },
  act: (act) => act(),
});
const kept = async (here: ReportersTown) => here.keep(await filed());
async function asked(here: ReportersTown): Promise<string> {
  await kept(here);
  return (await here.ask('supervisor')).body.openingId;
}

/** Who reports: kept, told, rewarded, merged, and opened. */
export const reporters: readonly Scenario<Act>[] = [
  scenario('followPerson', async (here) => ofEvent(here.follow, await personChanged('zhang', at, 2))),
  scenario('followPerson into another', async (here) => {
    const merged = { personId: personOf('zhang'), into: personOf('li'), revision: 2 };
    return ofEvent(here.follow, eventAt(at, 'identity.persons_merged', merged));
  }),
  scenario('keepReporter', async (here) => ofEvent(here.keep, await filed())),
  scenario('keepReporter that tells him', async (here) => {
    await kept(here);
    const news = { tipId, pseudonym: await pseudonymOf(), news: 'adopted' as const, reviewerId: 'officer-1' };
    return ofEvent(here.keep, eventAt(at, 'tips.tip_changed', news));
  }),
  scenario('keepReporter that has him rewarded', async (here) => {
    await kept(here);
    const earned = { tipId, pseudonym: await pseudonymOf(), tipType: 'red_light', rewardFen: 5_000 };
    return ofEvent(here.keep, eventAt(at, 'tips.reward_earned', earned));
  }),
  scenario('keepReporter that takes his reward back', async (here) => {
    await kept(here);
    const earned = { tipId, pseudonym: await pseudonymOf(), tipType: 'red_light', rewardFen: 5_000 };
    await here.keep(eventAt(at, 'tips.reward_earned', earned));
    const back = { tipId, pseudonym: await pseudonymOf() };
    return ofEvent(here.keep, eventAt(at, 'tips.reward_withdrawn', back));
  }),
  scenario('askOpening', async (here) => {
    await kept(here);
    return async () => (await here.post('supervisor', openings, { tipId, reason: why }, key)).status;
  }),
  scenario('answerOpening', async (here) => {
    const openingId = await asked(here);
    const consent = { verdict: 'consent', reason: '同意，符合规定的情形，仅限本案。' };
    return async () => (await here.post('legal_reviewer', `${openings}/${openingId}/answer`, consent, key)).status;
  }),
  scenario('lookAtIdentity', async (here) => {
    const openingId = await asked(here);
    await here.answer('legal_reviewer', openingId);
    return async () => (await here.look('supervisor', openingId, key)).status;
  }),
];
