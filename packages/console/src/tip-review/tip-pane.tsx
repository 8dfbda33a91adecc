import type { Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useFreshLinks } from '../case/use-fresh-links.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { type PlainKey, useWords } from '../words.js';
import { AppealCard } from './appeal-card.js';
import { SealedReporter } from './sealed-reporter.js';
import { stored } from './tip-checks.js';
import { TipDock } from './tip-dock.js';
import { TipFacts } from './tip-facts.js';
import { TipPictures } from './tip-pictures.js';
import { TipChecks } from './tip-rules-card.js';
import { useTip } from './use-tips.js';

const looks = {
  submitted: { tone: 'brand', icon: 'clock' },
  second: { tone: 'warn', icon: 'group' },
  adopted: { tone: 'ok', icon: 'check' },
  not_adopted: { tone: 'plain', icon: 'cross' },
} as const;

interface TipPaneProps {
  readonly tipId: string;
  readonly officer: Officer;
  readonly onJudged: (said: PlainKey) => void;
}

/** What a report shows on the left, what it says and which rules it keeps on the right, the verdict below. */
export function TipPane({ tipId, officer, onJudged }: TipPaneProps) {
  const { locale, pick, t } = useWords();
  const { data: tip, error, refetch } = useTip(tipId);
  const [picture, setPicture] = useState<number>();
  const readAgain = () => void refetch();
  const onStale = useFreshLinks(readAgain);
  useShortcuts({ r: readAgain, ...(tip && stored(tip).length > 0 && { e: () => setPicture(0) }) });
  if (!tip)
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={readAgain} /> : <Skeleton lines={12} card />}
      </div>
    );
  return (
    <>
      <div className="case-scroll" data-testid="tip-detail">
        <header>
          <h1 className="case-title">
            <span className="number">{tip.plate ?? t('console.tips.no_plate')}</span> {pick(tip.typeName)}
          </h1>
          <p className="case-facts">
            <Tag {...looks[tip.status]}>{t(`console.tips.status.${tip.status}`)}</Tag>
            {tip.reportedAgain && (
              <Tag tone="warn" icon="group">
                {t('console.tips.again')}
              </Tag>
            )}
            <span>{t('console.tips.filed', { at: formatInstantInFull(locale, tip.filedAt) })}</span>
          </p>
        </header>
        {error && <ProblemNote error={error} onRetry={readAgain} />}
        <div className="record-sides">
          <div className="stack">
            {tip.appeal && <AppealCard tip={tip} />}
            <section className="block" aria-label={t('console.photos.title')}>
              <TipPictures tip={tip} open={picture} onOpen={setPicture} onStale={onStale} />
            </section>
          </div>
          <div className="stack">
            <TipFacts tip={tip} />
            <TipChecks tip={tip} />
            <SealedReporter tip={tip} officer={officer} />
          </div>
        </div>
      </div>
      <TipDock tip={tip} officer={officer} onJudged={onJudged} onStale={readAgain} />
    </>
  );
}
