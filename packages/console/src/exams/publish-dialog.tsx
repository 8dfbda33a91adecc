import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { StaffPlanView } from '@yilu/contracts';
import { formatDate, formatInstantInFull } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { ApiProblem } from '../api/api-problem.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface PublishDialogProps {
  readonly plan: StaffPlanView;
  readonly onClose: () => void;
  readonly onFaulty: (error: Error) => void;
  readonly onPublished: () => void;
}

/** The last word before a plan is everybody's: what cannot be changed any more, and the commitment that comes of it. */
export function PublishDialog({ plan, onClose, onFaulty, onPublished }: PublishDialogProps) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () => api.publishExamPlan(plan.planId, plan.version),
    onSuccess: () => {
      for (const show of ['drafts', 'published']) void queries.invalidateQueries({ queryKey: [`exam-plans-${show}`] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.problem?.fields) onFaulty(error);
    },
  });
  const commitment = publish.data?.commitment;
  const done = () => {
    onPublished();
    onClose();
  };
  return (
    <Dialog
      title={t('console.publish.title')}
      onClose={publish.data ? done : onClose}
      testId="publish"
      actions={
        publish.data ? (
          <button type="button" className="button primary" data-testid="publish-done" onClick={done}>
            {t('console.publish.done')}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            data-testid="publish-go"
            disabled={publish.isPending}
            onClick={() => publish.mutate()}
          >
            {t('console.publish.go', { sessions: plan.sessions, seats: plan.seats })}
          </button>
        )
      }
    >
      {publish.data ? (
        <>
          <p className="strong" role="status">
            {t('console.publish.published')}
          </p>
          <p>{t('console.publish.commitment')}</p>
          <code data-testid="commitment">{commitment}</code>
        </>
      ) : (
        <>
          <dl className="facts">
            <dt>{t('console.plan.window')}</dt>
            <dd>
              {formatInstantInFull(locale, plan.opensAt)} – {formatInstantInFull(locale, plan.closesAt)}
            </dd>
            <dt>{t('console.plan.draw_at')}</dt>
            <dd>{formatInstantInFull(locale, plan.drawAt)}</dd>
            <dt>{t('console.plan.exams')}</dt>
            <dd>
              {formatDate(locale, plan.firstDay)} – {formatDate(locale, plan.lastDay)}
            </dd>
          </dl>
          <p>{t('console.publish.text')}</p>
          <p className="muted">{t('console.publish.seed')}</p>
        </>
      )}
      {publish.error && <ProblemNote error={publish.error} />}
    </Dialog>
  );
}
