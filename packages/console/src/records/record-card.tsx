import type { StaffRecord } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { type ReactNode, useId } from 'react';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { RecordFacts } from './record-facts.js';
import { RecordPhotos } from './record-photos.js';

interface RecordCardProps {
  readonly record: StaffRecord;
  readonly title: string;
  readonly photo: number | undefined;
  readonly onPhoto: (index: number | undefined) => void;
  readonly onStale: () => void;
  readonly children?: ReactNode;
}

/** One record with its photographs, its device and whatever stands beside it. */
export function RecordCard({ record, title, photo, onPhoto, onStale, children }: RecordCardProps) {
  const { locale, t } = useWords();
  const titleId = useId();
  return (
    <section className="block" aria-labelledby={titleId} data-testid="staff-record" data-record={record.recordId}>
      <header className="block-head">
        <h2 id={titleId} className="grow">
          {title}
        </h2>
        <Tag>{t(`console.record.status.${record.status}`)}</Tag>
      </header>
      <RecordPhotos record={record} open={photo} onOpen={onPhoto} onStale={onStale} />
      <RecordFacts record={record} />
      {record.audited && (
        <p className="hint">
          {t('console.record.audited', {
            name: record.audited.by,
            at: formatInstantInFull(locale, record.audited.at),
          })}
        </p>
      )}
      {children}
    </section>
  );
}
