import type { MoveId, MoveState } from '@yilu/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MovesTown, movesTown, strangersCar } from '../../fixtures/moves-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** What must be true, as somebody who only watched the acts and the clock would say it; minutes since the request. */
interface Model {
  state: MoveState;
  minute: number;
  lastTold: number;
  urges: number;
  promised: number | undefined;
  answered: boolean;
  touched: number;
}
interface Real {
  readonly here: MovesTown;
  readonly moveId: MoveId;
  readonly link: string;
}
type Command = fc.AsyncCommand<Model, Real>;

const open = ({ state }: Model) => state === 'waiting' || state === 'coming';
const silentFrom = ({ lastTold, promised }: Model) => Math.max(lastTold + 10, promised ?? 0);
/** Two silences, or twenty minutes; whoever said that he comes has as long as he said. */
function policeFrom(model: Model): number {
  if (model.state === 'coming') return Math.max(20, model.promised ?? 20);
  return model.urges > 0 ? Math.min(20, model.lastTold + 10) : 20;
}

/** Whatever was done: what is shown agrees with what was watched, one task for each request that the police have, nobody told twice. */
async function check(model: Model, { here, moveId }: Real) {
  const view = await here.view(moveId);
  expect(view.state).toBe(model.state);
  expect(view.urge.left).toBe(2 - model.urges);
  expect(view.urge.enabled).toBe(open(model) && model.urges < 2 && model.minute >= silentFrom(model));
  expect(view.mayCallPolice).toBe(model.state === 'moved' || model.state === 'contested');
  const { items } = (await here.get('desk_operator', '/moves/staff/tasks?kind=police')).body;
  expect(items.length).toBe(model.state === 'police' ? 1 : 0);
  expect(await here.told('moves.owner_asked')).toHaveLength(1 + model.urges);
  expect(JSON.stringify(view)).not.toMatch(/handle|v1\.|"relay"|holders/);
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    await check(model, real);
  },
  toString: () => name,
});
const post = ({ here, moveId }: Real, what: string, content: object = {}) =>
  here.post('asker', `/moves/${moveId}/${what}`, content);
const enter = (model: Model, state: MoveState) => Object.assign(model, { state, touched: model.minute });

const urge = command('urge', async (model, real) => {
  const { status } = await post(real, 'urge');
  const may = open(model) && model.urges < 2 && model.minute >= silentFrom(model);
  expect(status).toBe(may ? 200 : 409);
  if (may) Object.assign(model, { urges: model.urges + 1, lastTold: model.minute, touched: model.minute });
});

const answer = (
  content: { answer: 'coming'; minutes: number } | { answer: 'moved' } | { answer: 'not_me'; denial: string },
) =>
  command(`answer ${JSON.stringify(content)}`, async (model, real) => {
    const { status } = await real.here.post(undefined, real.link, content);
    if (model.state === 'ended') return expect(status).toBe(404);
    const may = !model.answered && (model.state === 'waiting' || model.state === 'police');
    expect(status).toBe(may ? 200 : 409);
    if (!may) return;
    model.answered = true;
    if (content.answer === 'coming') model.promised = model.minute + content.minutes;
    const next = { coming: 'coming', moved: 'moved', not_me: 'contested' } as const;
    enter(model, model.state === 'police' ? 'police' : next[content.answer]);
  });

const callPolice = (why: 'still_blocked' | 'emergency') =>
  command(`police ${why}`, async (model, real) => {
    const { status } = await post(real, 'police', { why });
    const calm = model.state === 'moved' || model.state === 'contested';
    const may = calm || (why === 'emergency' && model.state !== 'ended');
    expect(status).toBe(may ? 200 : 409);
    if (may && model.state !== 'police') enter(model, 'police');
  });

const end = command('end', async (model, real) => {
  const { status } = await post(real, 'end', { how: 'free' });
  expect(status).toBe(model.state === 'ended' ? 409 : 200);
  if (status === 200) enter(model, 'ended');
});

const close = command('a unit sees to it', async (model, real) => {
  const path = `/moves/staff/tasks/police-${real.moveId}/ending`;
  const { status } = await real.here.post('desk_operator', path, { outcome: 'moved' });
  expect(status === 200).toBe(model.state === 'police');
  if (status === 200) enter(model, 'ended');
});

/** The minutes pass one by one with the job in each, as they do. */
const pass = (minutes: number) =>
  command(`${minutes} minutes`, async (model, real) => {
    for (let n = 0; n < minutes; n++) {
      real.here.pass(1);
      model.minute += 1;
      // The index of what is due is read as it was before: twice, so that a notice and a hand-over both come.
      for (let runs = 0; runs < 2; runs++) await real.here.watch();
      if (open(model) && model.minute >= policeFrom(model)) enter(model, 'police');
      const quiet = model.state === 'moved' || model.state === 'contested';
      if (quiet && model.minute >= model.touched + 120) enter(model, 'ended');
    }
  });

const commands = fc.commands(
  [
    fc.constant(urge),
    fc.integer({ min: 1, max: 30 }).map((minutes) => answer({ answer: 'coming', minutes })),
    fc.constant(answer({ answer: 'moved' })),
    fc.constant(answer({ answer: 'not_me', denial: 'not_my_car' })),
    fc.constantFrom('still_blocked' as const, 'emergency' as const).map(callPolice),
    fc.constant(end),
    fc.constant(close),
    fc.integer({ min: 1, max: 12 }).map(pass),
    fc.integer({ min: 9, max: 11 }).map(pass),
  ],
  { maxCommands: 14 },
);

it('a request goes on as whoever watched it would say, whatever comes in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (acts) => {
      const here = await movesTown(store);
      const moveId = await here.asked('asker', { plate: strangersCar });
      const real: Real = { here, moveId, link: await here.linkOf() };
      const model: Model = {
        ...{ state: 'waiting', minute: 0, lastTold: 0, urges: 0, promised: undefined, answered: false, touched: 0 },
      };
      await fc.asyncModelRun(() => ({ model, real }), acts);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 25) },
  );
}, 300_000);
