import type { ServiceView } from '@yilu/contracts';
import { useWords } from '../words.js';

interface ServiceSelectProps {
  readonly services: readonly ServiceView[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly testId: string;
  readonly first?: boolean;
}

/** One of the services that are taken as reports, by their groups; cars in the way and tips are taken elsewhere. */
export function ServiceSelect({ services, value, onChange, testId, first = false }: ServiceSelectProps) {
  const { pick, t } = useWords();
  const taken = services.filter(({ takenBy }) => takenBy === 'reports');
  const groups = [...new Map(taken.map(({ group }) => [group.zh, group])).values()];
  return (
    <label>
      <span className="label">{t('console.hotline.service')}</span>
      <select
        data-first={first || undefined}
        data-testid={testId}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('console.hotline.choose_service')}</option>
        {groups.map((group) => (
          <optgroup key={group.zh} label={pick(group)}>
            {taken
              .filter((service) => service.group.zh === group.zh)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {pick(name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
