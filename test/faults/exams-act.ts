import type { Table } from '@yilu/dynamo';
import { type ExamsTown, examsTown, type Outside } from '../fixtures/exams-town.js';
import type { Answered, Scenario } from './explore.js';
import type { Through } from './injector.js';

/** One request, event or turn of a job that can come again as it was. */
export type Act = () => Promise<Answered>;
const key = 'key-under-fault';

/** Everything that the room calls beside its store may fail as the store does. */
const exposed =
  (through: Through) =>
  ({ shelf, registry, vault, firstBytes }: Outside): Outside => ({
    shelf: {
      write: (place, content) => through('shelf.write', () => shelf.write(place, content)),
      async *read(place) {
        await through('shelf.read', async () => undefined);
        yield* shelf.read(place);
      },
      link: (place) => through('shelf.link', () => shelf.link(place)),
    },
    firstBytes: (key) => through('pictures.read', () => firstBytes(key)),
    registry: { ...registry, findLearner: (asked) => through('registry', () => registry.findLearner(asked)) },
    vault: {
      seal: (...args) => through('vault.seal', () => vault.seal(...args)),
      open: (...args) => through('vault.open', () => vault.open(...args)),
      lookup: (...args) => through('vault.lookup', () => vault.lookup(...args)),
    },
  });

type Of<World> = (table: Table, over: Parameters<typeof examsTown>[1]) => Promise<World>;

/** Scenarios in worlds of one kind; numbers are drawn the same way every time, so that two runs compare equal. */
export const scenariosIn =
  <World>(worldOf: Of<World>) =>
  (name: string, prepare: (world: World) => Promise<Act>, inSteps = false): Scenario<Act> => ({
    name,
    ...(inSteps ? { inSteps: true } : {}),
    async arrange(table, through) {
      const over = {
        log: () => {},
        random: (bytes: number) => new Uint8Array(bytes).fill(7),
        outside: exposed(through),
      };
      return prepare(await worldOf(table, over));
    },
    act: (act) => act(),
  });

/** The town over a table that is there already. */
export const inTown: Of<ExamsTown> = (table, over) => examsTown(on(table), over);
export const on = (table: Table) => ({
  table: async (_name: string, over: Partial<Table> = {}): Promise<Table> => ({ ...table, ...over }),
});

/** Off the queue, or the turn of a job: it comes again by itself until it is done. */
export const work =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );

/** A request with one fixed key. */
export const request =
  (
    town: ExamsTown,
    who: Parameters<ExamsTown['call']>[1],
    [method, path, body]: readonly [string, string, unknown?],
  ): Act =>
  async () => {
    const { status, text } = await town.call(method, who, path, body ?? {}, key);
    return { status, text };
  };
