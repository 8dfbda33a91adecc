import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StaffPlanView } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel/day';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ApiProblem } from '../api/api-problem.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';
import { DaysBar } from './days-bar.js';
import { DraftHead } from './draft-head.js';
import { daysOf, draftOf } from './draft-rows.js';
import { FaultText } from './fault-text.js';
import { PasteDialog } from './paste-dialog.js';
import { PublishDialog } from './publish-dialog.js';
import { SessionsTable } from './sessions-table.js';
import { useDraft } from './use-draft.js';

const shortestReason = 5;
const usual = ['console.edition.reason.site', 'console.edition.reason.more', 'console.edition.reason.hours'] as const;

interface DraftEditorProps {
  /** None for a new plan. */
  readonly plan?: StaffPlanView;
  readonly acting: boolean;
  /** After a colleague's text, or a next edition, is to be read. */
  readonly onChanged?: () => unknown;
}

const isFaulty = (error: Error | null) => error instanceof ApiProblem && error.problem?.fields !== undefined;
const isOvertaken = (error: Error | null) =>
  error instanceof ApiProblem && error.problem?.code === 'exams.plan_edited_meanwhile';

/** A plan's text: window and sessions day by day. A published one is saved as its next edition, with a reason. */
export function DraftEditor({ plan, acting, onChanged }: DraftEditorProps) {
  const { api } = useDesk();
  const { pick, t } = useWords();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const draft = useDraft(plan);
  const [day, setDay] = useState(() => daysOf(draft.text.rows)[0] ?? addDays(dayOf(new Date()), 14));
  const [dialog, setDialog] = useState<'paste' | 'publish'>();
  const [reason, setReason] = useState('');
  const sites = useQuery({ queryKey: ['exam-sites'], queryFn: api.listExamSites, staleTime: Number.POSITIVE_INFINITY });
  const isEdition = plan !== undefined && plan.status !== 'draft';

  const save = useMutation({
    mutationFn: () => {
      const text = draftOf(draft.text);
      if (!plan) return api.draftExamPlan(text);
      const { planId, version } = plan;
      return isEdition
        ? api.changeExamPlan(planId, { version, draft: text, reason: reason.trim() })
        : api.saveExamPlan(planId, { version, draft: text });
    },
    onError: draft.refused,
    onSuccess: async ({ planId }) => {
      draft.accepted(draft.text);
      void queries.invalidateQueries({ queryKey: ['exam-plans-drafts'] });
      if (plan) await onChanged?.();
      else navigate(`/exams/plans/${planId}`, { replace: true });
    },
  });
  // What was typed while a text is saved and read again would be lost with the editor that begins anew.
  const editable = acting && !save.isPending;
  const rows = draft.text.rows.length;
  const seats = draft.text.rows.reduce((sum, { capacity }) => sum + (Number(capacity) || 0), 0);
  const reasoned = !isEdition || reason.trim().length >= shortestReason;
  return (
    <main className="page plan-editor" data-testid="draft">
      <header className="page-head">
        <div>
          <p>
            <Link href="/exams/plans">{t('console.plans.title')}</Link>
          </p>
          <h1>{plan ? pick(plan.title) : t('console.plans.new')}</h1>
          <p className="muted">
            {t('console.draft.sum', { sessions: rows, seats })}
            {plan?.editedBy && ` · ${t('console.draft.edited_by', { name: plan.editedBy })}`}
          </p>
        </div>
        {acting && (
          <div className="chips">
            <button
              type="button"
              className={isEdition || !plan || draft.isChanged ? 'button primary' : 'button'}
              data-testid="draft-save"
              disabled={save.isPending || rows === 0 || !reasoned || (plan !== undefined && !draft.isChanged)}
              onClick={() => save.mutate()}
            >
              {t(isEdition ? 'console.edition.publish' : 'console.draft.save')}
            </button>
            {plan && !isEdition && (
              <button
                type="button"
                className="button primary"
                data-testid="publish-open"
                disabled={draft.isChanged || save.isPending}
                onClick={() => setDialog('publish')}
              >
                {t('console.publish.open')}
              </button>
            )}
            {isEdition && (
              <button type="button" className="button" onClick={onChanged}>
                {t('console.edition.back')}
              </button>
            )}
          </div>
        )}
      </header>
      {isOvertaken(save.error) && (
        <div className="note danger" role="alert" data-testid="overtaken">
          <div>
            <p>{t('console.draft.overtaken')}</p>
            <button type="button" className="button" onClick={onChanged}>
              {t('console.draft.read_theirs')}
            </button>
          </div>
        </div>
      )}
      {isFaulty(save.error) && (
        <div className="note danger" role="alert" data-testid="draft-faults">
          <div>
            <p>{t('console.draft.faults', { count: draft.faults.size })}</p>
            <FaultText id="fault-sessions" text={draft.faults.get('sessions')} />
          </div>
        </div>
      )}
      {save.error && !isFaulty(save.error) && !isOvertaken(save.error) && <ProblemNote error={save.error} />}
      {isEdition && (
        <section className="card edition-reason">
          <p className="strong">{t('console.edition.text')}</p>
          <ReasonField
            inChinese
            label="console.edition.reason"
            usual={usual}
            value={reason}
            onChange={setReason}
            testId="edition-reason"
            longest={300}
          />
        </section>
      )}
      <DraftHead draft={draft} editable={editable} />
      <DaysBar draft={draft} day={day} editable={editable} onDay={setDay} onPaste={() => setDialog('paste')} />
      <SessionsTable draft={draft} day={day} sites={sites.data?.items ?? []} editable={editable} />
      {dialog === 'paste' && (
        <PasteDialog
          onClose={() => setDialog(undefined)}
          onAdd={(more) => {
            draft.changeRows([...draft.text.rows, ...more]);
            setDay(more[0]?.day ?? day);
            setDialog(undefined);
          }}
        />
      )}
      {dialog === 'publish' && plan && (
        <PublishDialog
          plan={plan}
          onClose={() => setDialog(undefined)}
          onFaulty={(error) => {
            draft.refused(error);
            setDialog(undefined);
          }}
          onPublished={() => onChanged?.()}
        />
      )}
    </main>
  );
}
