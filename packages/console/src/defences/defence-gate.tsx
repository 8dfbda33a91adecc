import type { Officer, StaffDefenceSummary } from '@yilu/contracts';
import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { DueTag } from './defence-list.js';
import { DefencePane } from './defence-pane.js';
import type { Purpose } from './use-defences.js';

const purposes = ['answering', 'supervision', 'citizen_asked'] as const satisfies readonly Purpose[];

interface DefenceGateProps {
  readonly defenceId: string;
  readonly summary: StaffDefenceSummary | undefined;
  readonly officer: Officer;
}

/** Asks why, before a citizen's words are opened; the purpose goes on record with the reading. */
export function DefenceGate({ defenceId, summary, officer }: DefenceGateProps) {
  const { pick, t } = useWords();
  const [purpose, setPurpose] = useState<Purpose>();
  useShortcuts(
    purpose ? {} : Object.fromEntries(purposes.map((one, index) => [String(index + 1), () => setPurpose(one)])),
  );
  if (purpose) return <DefencePane defenceId={defenceId} purpose={purpose} officer={officer} />;
  return (
    <div className="case-scroll">
      <section className="block gate-purpose" aria-labelledby="why-title">
        {summary && (
          <p className="case-facts">
            <strong>{pick(summary.circumstance)}</strong>
            <span className="number">{summary.number}</span>
            <DueTag defence={summary} />
          </p>
        )}
        <h2 id="why-title">{t('console.defences.why')}</h2>
        <p className="muted">{t('console.defences.why_text')}</p>
        <div className="chips">
          {purposes.map((one, index) => (
            <button
              type="button"
              key={one}
              className={one === 'answering' ? 'button primary' : 'button'}
              data-testid={`purpose-${one}`}
              onClick={() => setPurpose(one)}
            >
              <Icon name={one === 'answering' ? 'scales' : one === 'supervision' ? 'group' : 'chat'} />
              {t(`console.defences.purpose.${one}`)}
              <kbd>{index + 1}</kbd>
            </button>
          ))}
        </div>
      </section>
    </div>
  );
}
