import type { DeskAct, DeskReportView, Officer } from '@yilu/contracts';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { ActForm } from './act-form.js';
import { actKeys, actsOffered, mainAct } from './acts.js';
import type { Units } from './use-reports.js';

/** A form that is open, with what it was begun for: the report to join to, the service that it may be. */
export interface OpenForm {
  readonly act: DeskAct;
  readonly of?: string;
}

interface ActDockProps {
  readonly report: DeskReportView;
  readonly officer: Officer;
  readonly units: Units;
  readonly form: OpenForm | undefined;
  readonly isReading: boolean;
  readonly onForm: (form: OpenForm | undefined) => void;
  readonly onActed: (act: DeskAct) => void;
}

/** What may be done with a report now, each by its key; a key opens a form, and nothing is done before it is sent. */
export function ActDock({ report, officer, units, form, isReading, onForm, onActed }: ActDockProps) {
  const { t } = useWords();
  const offered = actsOffered(report, { takesCalls: may(officer.roles, 'take_hotline_calls') });
  const main = mainAct(report, { ofUnit: units.own !== undefined });
  useShortcuts({
    ...(!form && !isReading && Object.fromEntries(offered.map((act) => [actKeys[act], () => onForm({ act })]))),
    Escape: () => onForm(undefined),
  });
  return (
    <section className="dock" aria-label={t('console.hotline.acts')} data-testid="act-dock">
      {form ? (
        <>
          <header className="dock-bar">
            <h2 className="grow">{t(`console.hotline.act.${form.act}`)}</h2>
            <button type="button" className="button quiet" data-testid="act-away" onClick={() => onForm(undefined)}>
              <Icon name="cross" />
              {t('console.hotline.away')} <kbd>Esc</kbd>
            </button>
          </header>
          <ActForm key={`${form.act} ${form.of ?? ''}`} {...{ report, officer, units, form, onActed }} />
        </>
      ) : (
        <div className="dock-bar act-bar">
          {offered.length === 0 && <p className="grow">{t('console.hotline.no_acts')}</p>}
          {offered.map((act) => (
            <button
              type="button"
              key={act}
              className={act === main ? 'button primary' : 'button'}
              data-testid={`act-${act}`}
              disabled={isReading}
              onClick={() => onForm({ act })}
            >
              {t(`console.hotline.act.${act}`)} <kbd>{actKeys[act]}</kbd>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
