import type { MoveTaskView, Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { may } from '../session/permissions.js';
import { useWords } from '../words.js';
import { AnswerAppeal } from './answer-appeal.js';
import { FindContest } from './find-contest.js';
import { PoliceActs } from './police-acts.js';

/** What this officer may do about a task, or why he may not. */
export function MoveDock({ task, officer }: { task: MoveTaskView; officer: Officer }) {
  const { locale, t } = useWords();
  const acts = {
    police: { act: 'work_moves', form: <PoliceActs task={task} /> },
    contest: { act: 'find_misuse', form: <FindContest task={task} /> },
    appeal: { act: 'answer_bar_appeals', form: <AnswerAppeal task={task} /> },
  } as const;
  const { act, form } = acts[task.kind];
  const note = task.done
    ? `${t(`console.moves.outcome.${task.done.outcome}`)} · ${formatInstantInFull(locale, task.done.at)}`
    : may(officer.roles, act)
      ? undefined
      : t('console.moves.not_yours');
  return (
    <section className="dock" aria-label={t('console.moves.do')} data-testid="move-dock">
      {note ? <p>{note}</p> : form}
    </section>
  );
}
