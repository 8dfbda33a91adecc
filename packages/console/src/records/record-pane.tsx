import type { AuditRecordRequest, Officer, ReleaseRecordRequest, StaffRecordQuery } from '@yilu/contracts';
import { useState } from 'react';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { may } from '../session/permissions.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { HeldCard } from './held-card.js';
import { OtherRecord } from './other-record.js';
import { RecordCard } from './record-card.js';
import { RecordFacts } from './record-facts.js';
import { RecordPhotos } from './record-photos.js';
import { useRecord } from './use-record.js';
import { VerdictDock } from './verdict-dock.js';

export type Verdict = AuditRecordRequest['verdict'] | ReleaseRecordRequest['verdict'];

interface RecordPaneProps {
  readonly recordId: string;
  readonly queue: StaffRecordQuery['queue'];
  readonly officer: Officer;
  readonly onJudged: (verdict: Verdict, plate: string) => void;
}

/** One record, its photograph large, why it is held, and the verdict below. */
export function RecordPane({ recordId, queue, officer, onJudged }: RecordPaneProps) {
  const { t } = useWords();
  const { data: record, error, refetch } = useRecord(recordId);
  const [photo, setPhoto] = useState<number>();
  const readAgain = () => void refetch();
  const onStale = useFreshLinks(readAgain);
  useShortcuts({ r: readAgain, ...(record && record.photos.length > 0 && { e: () => setPhoto(0) }) });
  if (!record)
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={readAgain} /> : <Skeleton lines={12} card />}
      </div>
    );
  const others = [...new Set(record.holds.flatMap(({ sameAs }) => sameAs ?? []))];
  const waits = queue === 'held' ? record.status === 'held' : record.status === 'entered' && !record.audited;
  return (
    <>
      <div className="case-scroll" data-testid="record-detail">
        {record.holds.length > 0 && <HeldCard record={record} />}
        {others.length > 0 ? (
          <div className="sides">
            <RecordCard
              record={record}
              title={t('console.held.this')}
              photo={photo}
              onPhoto={setPhoto}
              onStale={onStale}
            />
            <div className="stack">
              {others.map((other) => (
                <OtherRecord key={other} recordId={other} />
              ))}
            </div>
          </div>
        ) : (
          <div className="record-sides">
            <section className="block" aria-label={t('console.photos.title')}>
              <RecordPhotos record={record} open={photo} onOpen={setPhoto} onStale={onStale} large />
            </section>
            <section className="block" aria-label={t('console.held.this')}>
              <RecordFacts record={record} />
            </section>
          </div>
        )}
      </div>
      {waits && may(officer.roles, queue === 'held' ? 'release_records' : 'audit_records') ? (
        <VerdictDock record={record} queue={queue} onJudged={onJudged} onStale={readAgain} />
      ) : (
        <section className="dock">
          <p>{t(`console.record.status.${record.status}`)}</p>
        </section>
      )}
    </>
  );
}
