import type { Officer } from '@yilu/contracts';
import { Redirect } from 'wouter';
import { may } from '../session/permissions.js';
import { Forbidden } from '../shell/forbidden.js';
import { NotFound } from '../shell/not-found.js';
import { SubNav } from '../shell/sub-nav.js';
import { Banks } from './banks.js';
import { CallOff } from './call-off.js';
import { Hall } from './hall.js';
import { Objections } from './objections.js';
import { PlanPage } from './plan-page.js';
import { Plans } from './plans.js';
import { Schools } from './schools.js';
import './exams.css';

const tabs = [
  { id: 'plans', text: 'console.exams.tab.plans' },
  { id: 'hall', text: 'console.exams.tab.hall' },
  { id: 'objections', text: 'console.exams.tab.objections' },
  { id: 'calling-off', text: 'console.exams.tab.calling_off' },
  { id: 'banks', text: 'console.exams.tab.banks' },
  { id: 'schools', text: 'console.exams.tab.schools' },
] as const;

interface ExamsPageProps {
  readonly officer: Officer;
  readonly tab: string | undefined;
  readonly open: string | undefined;
}

/** The exam desk (D5): plans and their draws, the halls, objections, question banks, driving schools, and the day on which a typhoon comes. */
export function ExamsPage({ officer, tab, open }: ExamsPageProps) {
  if (!may(officer.roles, 'see_exams')) return <Forbidden />;
  if (!tab) return <Redirect to="/exams/plans" replace />;
  const at = tabs.find(({ id }) => id === tab)?.id;
  if (!at) return <NotFound />;
  const acting = may(officer.roles, 'run_exams');
  return (
    <div className="sub-frame">
      <SubNav base="/exams" label="console.exams.nav" pages={tabs} current={at} />
      <div className="sub-main">
        {at === 'plans' && !open && <Plans acting={acting} />}
        {at === 'plans' && open && <PlanPage key={open} planId={open} acting={acting} />}
        {at === 'hall' && <Hall sessionId={open} acting={acting} />}
        {at === 'objections' && <Objections answering={may(officer.roles, 'answer_exam_objections')} />}
        {at === 'banks' && <Banks acting={acting} />}
        {at === 'schools' && <Schools acting={acting} />}
        {at === 'calling-off' && (acting ? <CallOff /> : <Forbidden />)}
      </div>
    </div>
  );
}
