import type { StaffPlanQuery } from '@yilu/contracts';
import { formatDate, formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { Icon } from '../shell/icon.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { PlanTag } from './plan-tag.js';

const shown = ['published', 'drafts'] as const satisfies readonly StaffPlanQuery['show'][];

/** Exam plans, the newest window first: what is published, and the desk's drafts. */
export function Plans({ acting }: { acting: boolean }) {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const [, navigate] = useLocation();
  const [show, setShow] = useState<StaffPlanQuery['show']>('published');
  const plans = usePages(`exam-plans-${show}`, (cursor) => api.listStaffExamPlans(show, cursor));
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.plans.title')}</h1>
        <div className="chips">
          {shown.map((one) => (
            <button
              type="button"
              key={one}
              className="chip"
              aria-pressed={one === show}
              data-testid={`plans-${one}`}
              onClick={() => setShow(one)}
            >
              {t(`console.plans.${one}`)}
            </button>
          ))}
          {acting && (
            <button
              type="button"
              className="button primary"
              data-testid="plan-new"
              onClick={() => navigate('/exams/plans/new')}
            >
              <Icon name="plus" />
              {t('console.plans.new')}
            </button>
          )}
        </div>
      </header>
      <Listing pages={plans} icon="document" empty={t(`console.plans.none.${show}`)}>
        {(items) => (
          <table className="list" data-testid="plans">
            <thead>
              <tr>
                <th scope="col">{t('console.plan.title')}</th>
                <th scope="col">{t('console.plan.status')}</th>
                <th scope="col">{t('console.plan.window')}</th>
                <th scope="col">{t('console.plan.draw_at')}</th>
                <th scope="col">{t('console.plan.exams')}</th>
                <th scope="col" className="figure-cell">
                  {t('console.plan.sessions')}
                </th>
                <th scope="col" className="figure-cell">
                  {t('console.plan.seats')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((plan) => (
                <tr key={plan.planId} data-plan={plan.planId}>
                  <td>
                    <Link href={`/exams/plans/${plan.planId}`} className="strong">
                      {pick(plan.title)}
                    </Link>
                    <p className="hint">
                      <code>{plan.planId}</code>{' '}
                      {plan.status !== 'draft' && t('console.plan.edition', { n: plan.version })}
                    </p>
                  </td>
                  <td>
                    <PlanTag status={plan.status} />
                  </td>
                  <td className="number">
                    {formatInstant(locale, plan.opensAt)}
                    <br />
                    {formatInstant(locale, plan.closesAt)}
                  </td>
                  <td className="number">{formatInstant(locale, plan.drawAt)}</td>
                  <td className="number">
                    {formatDate(locale, plan.firstDay)}
                    <br />
                    {formatDate(locale, plan.lastDay)}
                  </td>
                  <td className="figure-cell">{plan.sessions}</td>
                  <td className="figure-cell">{plan.seats}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
    </main>
  );
}
