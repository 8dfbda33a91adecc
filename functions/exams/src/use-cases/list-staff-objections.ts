import type { StaffObjectionPage, StaffObjectionQuery, StaffObjectionView } from '@yilu/contracts';
import type { Objection } from '../domain/files.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

async function view(objection: Objection, { vault }: Pick<Deps, 'vault'>): Promise<StaffObjectionView> {
  const { objectionId, kind, subject, number, planId, personId, filedAt, answerBy, state, about, answer } = objection;
  return {
    ...{ objectionId, kind, subject, number, planId, filedAt, answerBy, state },
    text: await vault.open('objection', personId, objection.text),
    maskedName: objection.maskedName,
    ...(objection.video === undefined ? {} : { video: objection.video }),
    ...(about
      ? {
          on: about.result.on,
          result: {
            outcome: about.result.outcome,
            ...(about.result.score === undefined ? {} : { score: about.result.score }),
            deductions: [...about.result.deductions],
          },
        }
      : {}),
    ...(answer ? { answer: { text: answer.text, at: answer.at }, answeredBy: answer.by } : {}),
  };
}

/** What waits for an answer by its last day, or what was answered, the latest first. The look is told beside it. */
export const listStaffObjections =
  (deps: Deps) =>
  async (officer: StaffCommand['officer'], { queue, ...query }: StaffObjectionQuery): Promise<StaffObjectionPage> => {
    const look = actedBy(officer, `${queue}_objections_listed`);
    const [page] = await Promise.all([deps.store.listObjections(queue, query), deps.store.tell(look)]);
    return { ...page, items: await Promise.all(page.items.map((one) => view(one, deps))) };
  };
