import type { AnswerOpeningRequest, NewEvent, OpeningChanged, OpeningId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Opening, ReporterFile } from '../domain/files.js';
import { type AnswerRefusal, answered } from '../domain/opening.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { openedReporter } from './opened.js';
import { actedBy } from './staff-act.js';

type Refusal = AnswerRefusal | 'reporters.not_found';

/**
 * Word to the reporter, in the very transaction that opens: nobody's identity is open without his being told. And to those
 * who handle reports: whoever may know whose it is decides nothing about it.
 */
async function toldOf(reporters: Deps['reporters'], file: ReporterFile, opening: Opening): Promise<NewEvent[]> {
  const { asked, answered: second } = opening;
  if (opening.state !== 'open' || !second) return [];
  const { personId, provider } = await openedReporter(reporters, file);
  const roles = [asked.role, second.role];
  const data = { personId, provider, openedAt: second.at, roles, reason: asked.reason };
  const officerIds = [asked.officerId, second.officerId];
  return [
    { type: 'reporters.identity_opened', data },
    { type: 'reporters.tip_opened', data: { tipId: opening.tipId, officerIds } },
  ];
}

/** A second officer consents, and both may look, or declines. */
export const answerOpening =
  ({ store, reporters, now }: Pick<Deps, 'store' | 'reporters' | 'now'>) =>
  async (
    { command, officer }: StaffCommand,
    openingId: OpeningId,
    request: AnswerOpeningRequest,
  ): Promise<Result<OpeningChanged, Refusal | CommandRefusal>> => {
    const [before] = (await store.find({ openings: [openingId] })).openings;
    if (!before) return refuse('reporters.not_found');
    return store.perform<OpeningChanged, Refusal>(
      command,
      { openings: [openingId], reporters: [before.tipId] },
      async ({ openings: [opening], reporters: [file] }): Promise<Result<Outcome<OpeningChanged>, Refusal>> => {
        if (!opening || !file) return refuse('reporters.not_found');
        const next = answered(opening, file, officer, { ...request, at: now() });
        if (!next.ok) return next;
        const { state, until, tipId } = next.value;
        const act = request.verdict === 'consent' ? 'opening_consented' : 'opening_declined';
        return accept({
          openings: [next.value],
          events: [...(await toldOf(reporters, file, next.value)), actedBy(officer, act, tipId, request.reason)],
          answer: { openingId, state, ...(until ? { until } : {}) },
        });
      },
    );
  };
