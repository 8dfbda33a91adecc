import type { Table } from '@yilu/dynamo';
import { type FeedbackTown, feedbackTown } from '../fixtures/feedback-town.js';
import { on } from './exams-act.js';
import type { Answered, Scenario } from './explore.js';

/** One request, event or turn of a job that can come again as it was. */
type Act = () => Promise<Answered>;

/** A scenario in the feedback town, over a table that is there already; whatever seals may fail as the store does. */
export const feedbackScenario = (
  name: string,
  prepare: (town: FeedbackTown) => Promise<Act>,
  inSteps = false,
): Scenario<Act> => ({
  name,
  ...(inSteps ? { inSteps: true } : {}),
  async arrange(table: Table, through) {
    const town = await feedbackTown(on(table), {
      log: () => {},
      // Drawn the same way every time, so that two runs compare equal.
      random: (bytes) => new Uint8Array(bytes).fill(7),
      outside: ({ vault }) => ({
        vault: {
          seal: (...args) => through('vault.seal', () => vault.seal(...args)),
          open: (...args) => through('vault.open', () => vault.open(...args)),
          lookup: (...args) => through('vault.lookup', () => vault.lookup(...args)),
        },
      }),
    });
    return prepare(town);
  },
  act: (act) => act(),
});

/** A request with one fixed key. */
export const asked =
  (
    town: FeedbackTown,
    who: Parameters<FeedbackTown['call']>[1],
    [method, path, body]: readonly [string, string, unknown?],
  ): Act =>
  async () => {
    const { status, text } = await town.call(method, who, path, body ?? {}, 'key-under-fault');
    return { status, text };
  };

/** Off the queue, or the turn of a job: it comes again by itself until it is done. */
export const worked =
  (run: () => Promise<unknown>): Act =>
  () =>
    run().then(
      () => 200,
      () => 500,
    );
