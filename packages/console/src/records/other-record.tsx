import { useState } from 'react';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { RecordCard } from './record-card.js';
import { useRecord } from './use-record.js';

/** The record that it may be the same event as; reading it is logged like any other. */
export function OtherRecord({ recordId }: { recordId: string }) {
  const { t } = useWords();
  const { data: other, error, refetch } = useRecord(recordId);
  const [photo, setPhoto] = useState<number>();
  if (!other) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} card />;
  return (
    <RecordCard
      record={other}
      title={t('console.held.other')}
      photo={photo}
      onPhoto={setPhoto}
      onStale={() => void refetch()}
    />
  );
}
