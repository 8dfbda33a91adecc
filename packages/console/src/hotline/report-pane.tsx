import type { DeskAct, Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { may } from '../session/permissions.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { ActDock, type OpenForm } from './act-dock.js';
import { CallerCard } from './caller-card.js';
import { ClientCard } from './client-card.js';
import { ClocksCard } from './clocks-card.js';
import { CourseCard } from './course-card.js';
import { Neighbours } from './neighbours.js';
import { PlaceCard } from './place-card.js';
import { ReportHead } from './report-head.js';
import { ReportPhotos } from './report-photos.js';
import { ServiceCard } from './service-card.js';
import { type Units, useReport } from './use-reports.js';
import { WordsCard } from './words-card.js';

interface ReportPaneProps {
  readonly reportId: string;
  readonly tab: string;
  readonly officer: Officer;
  readonly units: Units;
  readonly onActed: (act: DeskAct) => void;
}

/** One report with everything that whoever handles it needs, and the acts below. */
export function ReportPane({ reportId, tab, officer, units, onActed }: ReportPaneProps) {
  const { data: report, error, isFetching, refetch } = useReport(reportId);
  const [photo, setPhoto] = useState<number>();
  const [form, setForm] = useState<OpenForm>();
  const readAgain = () => void refetch();
  const onStale = useFreshLinks(readAgain);
  const hasPhotos = report?.photos.some(({ url }) => url) ?? false;
  useShortcuts({ r: readAgain, ...(hasPhotos && { e: () => setPhoto(0) }) });
  if (!report)
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={readAgain} /> : <Skeleton lines={12} card />}
      </div>
    );
  const works = may(officer.roles, 'work_hotline');
  const begin = (next: OpenForm) => setForm(report.acts.includes(next.act) ? next : undefined);
  return (
    <>
      <div className="case-scroll" data-testid="report">
        <ReportHead report={report} tab={tab} />
        {error && <ProblemNote error={error} onRetry={readAgain} />}
        <div className="sides">
          <div className="stack">
            <WordsCard report={report} mayUnseal={works} />
            <ReportPhotos report={report} officer={officer} open={photo} onOpen={setPhoto} onStale={onStale} />
            <CourseCard report={report} />
            <ClientCard client={report.client} />
          </div>
          <div className="stack">
            <ClocksCard report={report} />
            <ServiceCard
              report={report}
              asks={works}
              units={units}
              onChange={(of) => begin({ act: 'change_service', of })}
            />
            <PlaceCard report={report} />
            <Neighbours report={report} tab={tab} onJoin={(of) => begin({ act: 'join', of })} />
            {works && <CallerCard report={report} />}
          </div>
        </div>
      </div>
      <ActDock
        {...{ report, officer, units, form }}
        isReading={isFetching}
        onForm={setForm}
        onActed={(act) => {
          setForm(undefined);
          onActed(act);
        }}
      />
    </>
  );
}
