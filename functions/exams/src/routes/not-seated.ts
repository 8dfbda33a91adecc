import { NoSeatProblem } from '@yilu/contracts';
import { problem } from '@yilu/http';
import { sessionView } from '../domain/session-view.js';
import type { Deps } from '../ports.js';
import type { NotSeated } from '../use-cases/at-session.js';
import { nearestSessions } from '../use-cases/nearest-sessions.js';
import { problems } from './problems.js';

export const noSeatAnswer = {
  description: 'Refused (409); where no seat was left, with the nearest ones',
  content: { 'application/problem+json': { schema: NoSeatProblem } },
} as const;

/** A refusal of a seat: what the law has against it line by line, or the nearest sessions with a seat. */
export async function notSeated<Code extends keyof typeof problems & string>(
  deps: Pick<Deps, 'store' | 'now' | 'city'>,
  { code, obstacles, session, seeker }: NotSeated<Code>,
) {
  const fields = obstacles.map((one) => ({
    path: one.code,
    message: `${one.text.zh}（${one.basis.zh}）\n${one.text.en} (${one.basis.en})`,
  }));
  const refused = problem(problems, code, fields.length > 0 ? { fields } : {});
  if (code !== 'exams.no_seat' || !session || !seeker) return refused;
  const nearest = await nearestSessions(deps)(session, seeker);
  return { ...refused, alternatives: nearest.map((one) => sessionView(deps.city, one, deps.now())) };
}
