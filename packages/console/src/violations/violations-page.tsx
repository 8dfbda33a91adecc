import type { Officer } from '@yilu/contracts';
import { Redirect } from 'wouter';
import { DefenceDesk } from '../defences/defence-desk.js';
import { FlexiblePage } from '../flexible/flexible-page.js';
import { ImportsPage } from '../imports/imports-page.js';
import { NamingPage } from '../naming/naming-page.js';
import { PapersPage } from '../papers/papers-page.js';
import { RecordDesk } from '../records/record-desk.js';
import { type Act, may } from '../session/permissions.js';
import { Forbidden } from '../shell/forbidden.js';
import { SubNav } from '../shell/sub-nav.js';
import './violations.css';

const tabs = [
  { id: 'defences', text: 'console.violations.tab.defences', act: 'answer_defences' },
  { id: 'audit', text: 'console.violations.tab.audit', act: 'see_records' },
  { id: 'held', text: 'console.violations.tab.held', act: 'see_records' },
  { id: 'imports', text: 'console.violations.tab.imports', act: 'see_records' },
  { id: 'naming', text: 'console.violations.tab.naming', act: 'watch_namings' },
  { id: 'papers', text: 'console.violations.tab.papers', act: 'serve_papers' },
  { id: 'flexible', text: 'console.violations.tab.flexible', act: 'read_catalogue' },
] as const satisfies readonly { id: string; text: string; act: Act }[];

interface ViolationsPageProps {
  readonly officer: Officer;
  readonly tab: string | undefined;
  readonly open: string | undefined;
}

/** Everything officers do about violations: defences, audit, held records, imports, flexible enforcement. */
export function ViolationsPage({ officer, tab, open }: ViolationsPageProps) {
  const mine = tabs.filter(({ act }) => may(officer.roles, act));
  const [first] = mine;
  if (!first) return <Forbidden />;
  if (!tab) return <Redirect to={`/violations/${first.id}`} replace />;
  const at = mine.find(({ id }) => id === tab);
  if (!at) return <Forbidden />;
  return (
    <div className="sub-frame">
      <SubNav base="/violations" label="console.violations.nav" pages={mine} current={at.id} />
      <div className="sub-main">
        {at.id === 'defences' && <DefenceDesk officer={officer} open={open} />}
        {(at.id === 'audit' || at.id === 'held') && (
          <RecordDesk key={at.id} queue={at.id} officer={officer} open={open} />
        )}
        {at.id === 'imports' && <ImportsPage />}
        {at.id === 'naming' && <NamingPage />}
        {at.id === 'papers' && <PapersPage />}
        {at.id === 'flexible' && <FlexiblePage officer={officer} />}
      </div>
    </div>
  );
}
