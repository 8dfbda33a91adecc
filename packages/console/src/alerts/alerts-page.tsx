import type { Alert, Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { Forbidden } from '../shell/forbidden.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { AlertList } from './alert-list.js';
import { AlertPane } from './alert-pane.js';
import { useAlerts } from './use-alerts.js';

function Desk({ open }: { open: string | undefined }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [state, setState] = useState<Alert['state']>('open');
  const alerts = useAlerts(state);
  const show = ({ alertId }: Alert) => navigate(`/alerts/${alertId}`);
  const move = (steps: number) => {
    const at = alerts.items.findIndex(({ alertId }) => alertId === open);
    const next = alerts.items[at === -1 ? 0 : at + steps];
    if (next) show(next);
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  return (
    <div className="desk">
      <AlertList alerts={alerts} state={state} onState={setState} open={open} onOpen={show} />
      <main className="case-pane">
        {open ? (
          <AlertPane key={open} alertId={open} />
        ) : (
          <div className="case-scroll">
            <p className="muted">{t('console.alerts.text')}</p>
            <Empty icon="group" title={t('console.alerts.choose')}>
              {t('console.alerts.choose_text')}
            </Empty>
          </div>
        )}
      </main>
    </div>
  );
}

/** Accidents that share vehicles, people or places: a question for supervisors and legal reviewers, nobody's fault. */
export function AlertsPage({ officer, open }: { officer: Officer; open?: string | undefined }) {
  return may(officer.roles, 'look_into_alerts') ? <Desk open={open} /> : <Forbidden />;
}
