import type { ObjectionView, StaffObjectionPage, StaffObjectionQuery, StaffObjectionView } from '@yilu/contracts';
import { siteNameOf } from '../city/cities.js';
import type { Objection } from '../domain/files.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { papersOf } from './papers-of.js';
import { actedBy } from './staff-act.js';

type Officer = StaffCommand['officer'];

/** The result that he appeals against, and whether whoever looks entered it himself. */
const aboutOf = ({ about, state }: Objection, { officerId }: Officer): Partial<StaffObjectionView> => {
  if (!about) return {};
  const { on, outcome, score, deductions, enteredBy } = about.result;
  return {
    on,
    result: { outcome, ...(score === undefined ? {} : { score }), deductions: [...deductions] },
    ...(state === 'open' && enteredBy === officerId ? { ownResult: true } : {}),
  };
};

async function view(
  objection: Objection,
  paper: ObjectionView['certificate'],
  officer: Officer,
  { vault, city }: Pick<Deps, 'vault' | 'city'>,
): Promise<StaffObjectionView> {
  const { objectionId, kind, subject, number, planId, personId, filedAt, answerBy, state, missed, answer } = objection;
  return {
    ...{ objectionId, kind, subject, number, planId, filedAt, answerBy, state },
    text: await vault.open('objection', personId, objection.text),
    maskedName: objection.maskedName,
    ...(objection.video === undefined ? {} : { video: objection.video }),
    ...aboutOf(objection, officer),
    ...(missed ? { missed: { startsAt: missed.startsAt, site: siteNameOf(city)(missed.siteId) } } : {}),
    ...(paper ? { certificate: paper } : {}),
    ...(answer ? { answer: { text: answer.text, at: answer.at }, answeredBy: answer.by } : {}),
  };
}

/** What waits for an answer by its last day, or what was answered, the latest first. The look is told beside it. */
export const listStaffObjections =
  (deps: Deps) =>
  async (officer: Officer, { queue, ...query }: StaffObjectionQuery): Promise<StaffObjectionPage> => {
    const look = actedBy(officer, `${queue}_objections_listed`);
    const [page] = await Promise.all([deps.store.listObjections(queue, query), deps.store.tell(look)]);
    const papers = await papersOf(deps, page.items);
    const items = page.items.map((one) => view(one, papers.get(one.objectionId), officer, deps));
    return { ...page, items: await Promise.all(items) };
  };
