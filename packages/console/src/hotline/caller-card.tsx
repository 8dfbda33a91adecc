import type { DeskReportView } from '@yilu/contracts';
import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { UnsealDialog } from './unseal-dialog.js';

/** Somebody who called left his telephone: it is sealed, and opens for a reason. */
export function CallerCard({ report: { reportId, hasCaller, source } }: { report: DeskReportView }) {
  const { t } = useWords();
  const [unsealing, setUnsealing] = useState(false);
  if (!hasCaller && source !== 'operator') return null;
  return (
    <section className="block" aria-labelledby="caller-title" data-testid="caller">
      <header className="block-head">
        <h2 id="caller-title" className="grow">
          {t('console.hotline.caller')}
        </h2>
        {hasCaller && (
          <button type="button" className="button small" data-testid="unseal-caller" onClick={() => setUnsealing(true)}>
            <Icon name="phone" />
            {t('console.hotline.caller_open')}
          </button>
        )}
      </header>
      <p className="muted">{t(hasCaller ? 'console.hotline.caller_sealed' : 'console.hotline.caller_none')}</p>
      {unsealing && <UnsealDialog reportId={reportId} what="caller" onClose={() => setUnsealing(false)} />}
    </section>
  );
}
