import type { Officer, StaffTip } from '@yilu/contracts';
import { useState } from 'react';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { AskOpeningDialog } from './ask-opening-dialog.js';

/** Who filed a report is not here: it lies sealed elsewhere, and takes two officers who have not looked at the report. */
export function SealedReporter({ tip, officer }: { tip: StaffTip; officer: Officer }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <section className="block" aria-labelledby="sealed-reporter" data-testid="sealed-reporter">
      <h2 id="sealed-reporter">
        <Icon name="lock" /> {t('console.openings.sealed')}
      </h2>
      <p className="muted">{t('console.openings.sealed_text')}</p>
      {may(officer.roles, 'open_reporters') && (
        <p>
          <button type="button" className="button" data-testid="opening-ask" onClick={() => setAsking(true)}>
            {t('console.openings.ask')}
          </button>
        </p>
      )}
      {asking && <AskOpeningDialog tipId={tip.tipId} onClose={() => setAsking(false)} />}
    </section>
  );
}
