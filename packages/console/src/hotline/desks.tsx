import type { Officer } from '@yilu/contracts';
import { useState } from 'react';
import { Skeleton } from '../shell/skeleton.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { InboxFilter, LateFilter, UnitFilter } from './list-filters.js';
import { filtered, isNewToUnit, type LateQueue, type Stage } from './queue-filters.js';
import { ReportDesk } from './report-desk.js';
import type { Units } from './use-reports.js';

interface DeskProps {
  readonly officer: Officer;
  readonly units: Units;
  readonly open: string | undefined;
}

/** What lies with the desk: new, given back, reopened, and what its reporter has not been told of. */
export function Inbox(props: DeskProps) {
  const [stage, setStage] = useState<Stage>('all');
  const [unitId, setUnit] = useState('');
  return (
    <ReportDesk
      {...props}
      tab="desk"
      queue="desk"
      title="console.hotline.tab.desk"
      empty="console.hotline.empty.desk"
      shows={(items) => filtered(items, stage, unitId)}
      filter={({ items }) => (
        <InboxFilter {...{ items, stage, unitId }} units={props.units} onStage={setStage} onUnit={setUnit} />
      )}
    />
  );
}

/** The list of one unit; whoever belongs to one sees his own alone. */
export function UnitDesk(props: DeskProps) {
  const { units } = props;
  const [chosen, setChosen] = useKeptText('hotline.unit');
  const [newOnly, setNewOnly] = useState(false);
  const unitId = units.own ?? (chosen || units.items[0]?.unitId);
  if (!unitId) return <Skeleton lines={8} />;
  return (
    <ReportDesk
      {...props}
      tab="units"
      queue={unitId}
      title={units.own ? 'console.hotline.tab.own' : 'console.hotline.tab.units'}
      empty="console.hotline.empty.units"
      shows={(items) => (newOnly ? items.filter(isNewToUnit) : items)}
      filter={() => <UnitFilter {...{ units, unitId, newOnly }} onUnit={setChosen} onNewOnly={setNewOnly} />}
    />
  );
}

/** What is late, told to whom, and what its unit has not looked at. */
export function LateDesk(props: DeskProps) {
  const [queue, setQueue] = useState<LateQueue>('overdue');
  return (
    <ReportDesk
      {...props}
      tab="late"
      queue={queue}
      title="console.hotline.tab.late"
      empty={`console.hotline.empty.${queue}`}
      filter={() => <LateFilter queue={queue} onQueue={setQueue} />}
    />
  );
}

/** What was said to be repaired twice and is not: the supervisor's own. */
export function SupervisorDesk(props: DeskProps) {
  return (
    <ReportDesk
      {...props}
      tab="supervisor"
      queue="supervisor"
      title="console.hotline.tab.supervisor"
      empty="console.hotline.empty.supervisor"
    />
  );
}
