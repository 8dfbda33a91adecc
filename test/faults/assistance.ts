import { dynamoConversationStore } from '@yilu/assistance/adapters/dynamo-conversation-store';
import type { Table } from '@yilu/dynamo';
import { type Town, town } from '../api/assistance/town.js';
import type { Scenario } from './explore.js';

/** One request that can be sent again as it was. */
interface World {
  readonly here: Town;
  readonly who: string;
  readonly path: string;
  readonly body: unknown;
}

const scenario = (
  name: string,
  prepare: (here: Town, id: string) => Promise<Omit<World, 'here'>>,
): Scenario<World> => ({
  name,
  async arrange(table: Table) {
    const here = town(dynamoConversationStore(table));
    await here.person('a');
    return { here, ...(await prepare(here, await here.open('a'))) };
  },
  act: async ({ here, who, path, body }) => (await here.post(who, path, body, 'key-under-fault')).status,
});

/** Open, write, take, answer, hand on and end, each with every store call that it makes. */
export const assistance: readonly Scenario<World>[] = [
  scenario('openConversation', async (here, id) => {
    await here.post('a', here.mine(id, '/closing'));
    return { who: 'a', path: '/assistance/conversations', body: { screen: 'photos' } };
  }),
  scenario('writeMessage', async (here, id) => ({
    who: 'a',
    path: here.mine(id, '/messages'),
    body: { text: '在吗' },
  })),
  scenario('takeConversation', async (here, id) => ({ who: 'wang', path: here.desk(id, '/assignment'), body: {} })),
  scenario('answerCitizen', async (here, id) => {
    await here.take('wang', id);
    return { who: 'wang', path: here.desk(id, '/messages'), body: { text: '在' } };
  }),
  scenario('openPhone', async (here, id) => {
    await here.post('a', here.mine(id, '/callback'));
    return { who: 'wang', path: here.desk(id, '/phone-reading'), body: { reason: '市民要求回电' } };
  }),
  scenario('transferConversation', async (here, id) => ({
    who: 'wang',
    path: here.desk(id, '/transfer'),
    body: { to: 'desk_operator', handOver: '交接' },
  })),
  scenario('endConversation', async (here, id) => {
    await here.take('wang', id);
    return { who: 'wang', path: here.desk(id, '/closing'), body: { reason: 'answered' } };
  }),
];
