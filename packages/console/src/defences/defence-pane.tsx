import type { Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { RecordCard } from '../records/record-card.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { AnswerCard } from './answer-card.js';
import { DecisionFacts } from './decision-facts.js';
import { DefenceDock } from './defence-dock.js';
import { DueTag } from './defence-list.js';
import { EarlierRounds } from './earlier-rounds.js';
import { GivenDocuments } from './given-documents.js';
import { QuestionsCard } from './questions-card.js';
import { type Purpose, useDefence } from './use-defences.js';

interface DefencePaneProps {
  readonly defenceId: string;
  readonly purpose: Purpose;
  readonly officer: Officer;
}

/** What the citizen says on the left, what the bureau has on the right, the answer below. */
export function DefencePane({ defenceId, purpose, officer }: DefencePaneProps) {
  const { locale, pick, t } = useWords();
  const { data: defence, error, refetch } = useDefence(defenceId, purpose);
  const [photo, setPhoto] = useState<{ recordId: string; index: number }>();
  const readAgain = () => void refetch();
  const onStale = useFreshLinks(readAgain);
  const first = defence?.recordsShown[0];
  useShortcuts({
    r: readAgain,
    ...(first && first.photos.length > 0 && { e: () => setPhoto({ recordId: first.recordId, index: 0 }) }),
  });
  if (!defence)
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={readAgain} /> : <Skeleton lines={12} card />}
      </div>
    );
  const { recordsShown } = defence;
  return (
    <>
      <div className="case-scroll" data-testid="defence-detail">
        <header>
          <h1 className="case-title">{pick(defence.circumstance)}</h1>
          <p className="case-facts">
            <DueTag defence={defence} />
            {defence.answerBy.provisional && <span className="hint">{t('console.defences.provisional')}</span>}
            <span className="number">
              {t('console.defences.of', { name: defence.maskedName, number: defence.number })}
            </span>
            <span>{t('console.defences.filed', { at: formatInstantInFull(locale, defence.filedAt) })}</span>
            {defence.round > 1 && <span>{t('console.defences.round', { round: defence.round })}</span>}
          </p>
        </header>
        {error && <ProblemNote error={error} onRetry={readAgain} />}
        <div className="sides">
          <div className="stack">
            <AnswerCard defence={defence} />
            <section className="block" aria-labelledby="statement-title">
              <h2 id="statement-title">{t('console.defences.statement')}</h2>
              <blockquote className="prose" data-testid="defence-statement">
                {defence.statement}
              </blockquote>
            </section>
            <GivenDocuments defence={defence} onStale={onStale} />
            <QuestionsCard defence={defence} />
          </div>
          <div className="stack">
            {recordsShown.length > 1 && (
              <p className="strong">{t('console.defences.clone', { count: recordsShown.length })}</p>
            )}
            {recordsShown.map((record, index) => (
              <RecordCard
                key={record.recordId}
                record={record}
                title={
                  recordsShown.length > 1
                    ? t('console.defences.record_of', { index: index + 1, count: recordsShown.length })
                    : t('console.defences.record')
                }
                photo={photo?.recordId === record.recordId ? photo.index : undefined}
                onPhoto={(at) => setPhoto(at === undefined ? undefined : { recordId: record.recordId, index: at })}
                onStale={onStale}
              >
                <DecisionFacts decisions={defence.decisions.filter(({ recordId }) => recordId === record.recordId)} />
              </RecordCard>
            ))}
            <EarlierRounds ids={defence.earlier} />
          </div>
        </div>
      </div>
      <DefenceDock defence={defence} officer={officer} />
    </>
  );
}
