import type { StaffPlanView } from '@yilu/contracts';
import { formatDate, formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../shell/icon.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { DrawRuns } from './draw-runs.js';
import { PlanTag } from './plan-tag.js';
import { RerunDialog } from './rerun-dialog.js';

interface PlanLifeProps {
  readonly plan: StaffPlanView;
  readonly acting: boolean;
  readonly onChange: () => void;
  readonly onReadAgain: () => void;
}

const order = ['published', 'opened', 'closed', 'drawn'] as const;

/** Which of the four steps of its life a plan has behind it. */
function stepsOf({ status, publishedAt, opensAt, closesAt, drawAt }: StaffPlanView, now: Date) {
  const at = { published: publishedAt ?? opensAt, opened: opensAt, closed: closesAt, drawn: drawAt };
  const behind = {
    published: true,
    opened: new Date(opensAt) <= now,
    closed: status === 'closed' || status === 'drawn',
    drawn: status === 'drawn',
  };
  return order.map((step) => ({ step, at: at[step], behind: behind[step] }));
}

/** A published plan: where it stands, what the city is bound to, and the draws with their roots. */
export function PlanLife({ plan, acting, onChange, onReadAgain }: PlanLifeProps) {
  const { locale, pick, t } = useWords();
  const [rerun, setRerun] = useState(false);
  useShortcuts({ r: onReadAgain });
  const mayChange = acting && plan.status === 'published' && new Date(plan.closesAt) > new Date();
  return (
    <main className="page plan-life" data-testid="plan">
      <header className="page-head">
        <div>
          <p>
            <Link href="/exams/plans">{t('console.plans.title')}</Link>
          </p>
          <h1>{pick(plan.title)}</h1>
          <p className="marks">
            <PlanTag status={plan.status} />
            <span className="hint">{t('console.plan.edition', { n: plan.version })}</span>
            <code>{plan.planId}</code>
          </p>
        </div>
        <div className="chips">
          <Link href={`/exams/hall?plan=${plan.planId}`} className="button">
            {t('console.plan.to_sessions')}
          </Link>
          {mayChange && (
            <button type="button" className="button" data-testid="plan-change" onClick={onChange}>
              {t('console.edition.open')}
            </button>
          )}
          {acting && plan.status === 'drawn' && (
            <button type="button" className="button" data-testid="rerun-open" onClick={() => setRerun(true)}>
              {t('console.rerun.open')}
            </button>
          )}
          <button type="button" className="button" onClick={onReadAgain}>
            {t('console.case.refresh')}
          </button>
        </div>
      </header>
      <ol className="life card" data-testid="plan-steps">
        {stepsOf(plan, new Date()).map(({ step, at, behind }) => (
          <li key={step} className={behind ? 'behind' : undefined}>
            <Icon name={behind ? 'check' : 'pending'} />
            <div>
              <p className="strong">{t(`console.plan.step.${step}`)}</p>
              <p className="hint">{formatInstantInFull(locale, at)}</p>
            </div>
          </li>
        ))}
      </ol>
      {plan.progress && (
        <section className="card progress-card" role="status" data-testid="draw-progress">
          <p className="strong">{t('console.draw.working')}</p>
          <progress
            max={Math.max(1, plan.progress.of)}
            value={plan.progress.done}
            aria-label={t('console.draw.working')}
          />
          <p className="hint">{t('console.draw.progress', { done: plan.progress.done, of: plan.progress.of })}</p>
        </section>
      )}
      <dl className="facts card plan-facts">
        <dt>{t('console.plan.exams')}</dt>
        <dd>
          {formatDate(locale, plan.firstDay)} – {formatDate(locale, plan.lastDay)}
        </dd>
        <dt>{t('console.plan.sessions')}</dt>
        <dd>{t('console.draft.sum', { sessions: plan.sessions, seats: plan.seats })}</dd>
        <dt>{t('console.draft.rule')}</dt>
        <dd>{t(`console.draft.rule.${plan.rankRule.firstBooking}`)}</dd>
        <dt>{t('console.plan.commitment')}</dt>
        <dd>
          <code data-testid="commitment">{plan.commitment}</code>
        </dd>
        {plan.change && (
          <>
            <dt>{t('console.edition.reason')}</dt>
            <dd className="prose">{plan.change.reason}</dd>
          </>
        )}
      </dl>
      <DrawRuns runs={plan.runs} />
      {rerun && (
        <RerunDialog
          planId={plan.planId}
          onClose={() => setRerun(false)}
          onDone={() => {
            setRerun(false);
            onReadAgain();
          }}
        />
      )}
    </main>
  );
}
