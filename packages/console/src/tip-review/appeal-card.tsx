import type { StaffTip } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

/** What its reporter says against the finding, and what was answered. */
export function AppealCard({ tip: { appeal } }: { tip: StaffTip }) {
  const { locale, t } = useWords();
  if (!appeal) return null;
  return (
    <section className="block" aria-labelledby="appeal-title">
      <div className="block-head">
        <h2 id="appeal-title">{t('console.tips.appeal')}</h2>
        <Tag tone={appeal.state === 'pending' ? 'warn' : 'plain'} icon={appeal.state === 'pending' ? 'clock' : 'check'}>
          {t(`console.tips.appeal.${appeal.state}`)}
        </Tag>
        <span className="number muted">{formatInstantInFull(locale, appeal.at)}</span>
      </div>
      <blockquote className="prose" data-testid="tip-appeal">
        {appeal.text}
      </blockquote>
      {appeal.answer && <p className="prose">{appeal.answer}</p>}
    </section>
  );
}
