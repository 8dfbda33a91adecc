import type { DeskReportView } from '@yilu/contracts';
import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { answersOf } from './report-course.js';
import { UnsealDialog } from './unseal-dialog.js';
import { useServices } from './use-reports.js';

/** What he wrote, as he wrote it or as an officer left it, with his answers; the original opens for a reason. */
export function WordsCard({ report, mayUnseal }: { report: DeskReportView; mayUnseal: boolean }) {
  const { pick, t } = useWords();
  const [unsealing, setUnsealing] = useState(false);
  const service = useServices().find(({ code }) => code === report.serviceCode);
  const answers = answersOf(report.attributes, service?.attributes ?? []);
  return (
    <section className="block" aria-labelledby="report-words-title">
      <header className="block-head">
        <h2 id="report-words-title" className="grow">
          {t('console.hotline.words')}
        </h2>
        {report.moderated && (
          <Tag tone="warn" icon="lock">
            {t('console.hotline.moderated')}
          </Tag>
        )}
        {report.moderated && mayUnseal && (
          <button type="button" className="button small" data-testid="unseal-text" onClick={() => setUnsealing(true)}>
            <Icon name="lock" />
            {t('console.hotline.original')}
          </button>
        )}
      </header>
      {report.description ? (
        <blockquote className="prose" data-testid="report-words">
          {report.description}
        </blockquote>
      ) : (
        <p className="muted" data-testid="report-words">
          {t(report.moderated ? 'console.hotline.words_hidden' : 'console.hotline.no_words')}
        </p>
      )}
      {answers.length > 0 && (
        <dl className="facts report-facts" data-testid="report-answers">
          {answers.map(({ code, question, answers: given }) => (
            <div key={code} className="facts-row">
              <dt>{pick(question)}</dt>
              <dd>{given.map(pick).join(t('console.list_comma'))}</dd>
            </div>
          ))}
        </dl>
      )}
      {unsealing && <UnsealDialog reportId={report.reportId} what="text" onClose={() => setUnsealing(false)} />}
    </section>
  );
}
