import type { StaffTip } from '@yilu/contracts';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { tipChecks } from './tip-checks.js';

/** The rules of evidence, each with what was found; the officer weighs them, they decide nothing. */
export function TipChecks({ tip }: { tip: StaffTip }) {
  const { t } = useWords();
  const checks = tipChecks(tip);
  return (
    <section className="block" aria-labelledby="checks-title">
      <h2 id="checks-title">{t('console.tips.checks')}</h2>
      {checks.length === 0 && <p className="muted">{t('console.tips.clue')}</p>}
      <ul className="tip-checks" data-testid="tip-checks">
        {checks.map(({ rule, kept, figure }) => (
          <li key={rule} className={kept ? undefined : 'apart'} data-kept={kept} data-rule={rule}>
            <Icon name={kept ? 'check' : 'warn'} />
            <span>{t(`console.tips.check.${rule}.${kept ? 'kept' : 'missed'}`, { figure })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
