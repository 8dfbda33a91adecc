import type { Officer } from '@yilu/contracts';
import { Redirect, useLocation } from 'wouter';
import { MapPage } from '../hotline-map/map-page.js';
import { type Act, may } from '../session/permissions.js';
import { Forbidden } from '../shell/forbidden.js';
import { NotFound } from '../shell/not-found.js';
import { ProblemNote } from '../shell/problem-note.js';
import { SubNav } from '../shell/sub-nav.js';
import { CallDesk } from './call-desk.js';
import { Inbox, LateDesk, SupervisorDesk, UnitDesk } from './desks.js';
import { FiguresDesk } from './figures-desk.js';
import { useUnits } from './use-reports.js';
import './hotline.css';

const tabs = [
  { id: 'desk', text: 'console.hotline.tab.desk', act: 'see_all_reports' },
  { id: 'units', text: 'console.hotline.tab.units', act: 'see_hotline' },
  { id: 'late', text: 'console.hotline.tab.late', act: 'see_hotline' },
  { id: 'supervisor', text: 'console.hotline.tab.supervisor', act: 'see_all_reports' },
  { id: 'map', text: 'console.hotline.tab.map', act: 'see_all_reports' },
  { id: 'call', text: 'console.hotline.tab.call', act: 'take_hotline_calls' },
  { id: 'figures', text: 'console.hotline.tab.figures', act: 'see_all_reports' },
] as const satisfies readonly { id: string; text: string; act: Act }[];

const ownText = 'console.hotline.tab.own' as const;

interface HotlinePageProps {
  readonly officer: Officer;
  readonly tab: string | undefined;
  readonly open: string | undefined;
}

/** The desk of the hotline (D3): lists, one report with its acts, the map, callers, figures. */
export function HotlinePage({ officer, tab, open }: HotlinePageProps) {
  const [, navigate] = useLocation();
  const mine = tabs.filter(({ act }) => may(officer.roles, act));
  const [first] = mine;
  if (!first) return <Forbidden />;
  if (!tab) return <Redirect to={`/hotline/${first.id}`} replace />;
  if (!tabs.some(({ id }) => id === tab)) return <NotFound />;
  const at = mine.find(({ id }) => id === tab)?.id;
  if (!at) return <Forbidden />;
  // Whoever belongs to a unit has one list: his own.
  const ofUnit = !may(officer.roles, 'see_all_reports');
  const pages = mine.map(({ id, text }) => ({ id, text: ofUnit && id === 'units' ? ownText : text }));
  return (
    <div className="sub-frame">
      <SubNav base="/hotline" label="console.hotline.nav" pages={pages} current={at} />
      <div className="sub-main">
        {at === 'map' ? (
          <MapPage onOpen={(reportId) => navigate(`/hotline/desk/${reportId}`)} />
        ) : at === 'call' ? (
          <CallDesk />
        ) : at === 'figures' ? (
          <FiguresDesk />
        ) : (
          <Lists key={at} at={at} officer={officer} open={open} />
        )}
      </div>
    </div>
  );
}

interface ListsProps {
  readonly at: 'desk' | 'units' | 'late' | 'supervisor';
  readonly officer: Officer;
  readonly open: string | undefined;
}

function Lists({ at, officer, open }: ListsProps) {
  const units = useUnits();
  if (units.error && units.items.length === 0)
    return (
      <main className="page">
        <ProblemNote error={units.error} onRetry={() => void units.refetch()} />
      </main>
    );
  const desk = { officer, units, open };
  if (at === 'desk') return <Inbox {...desk} />;
  if (at === 'units') return <UnitDesk {...desk} />;
  return at === 'late' ? <LateDesk {...desk} /> : <SupervisorDesk {...desk} />;
}
