import type { CatalogueVersionView } from '@yilu/contracts';
import { formatDate, formatInstantInFull } from '@yilu/look/format';
import { useWords } from '../words.js';

interface VersionsProps {
  readonly versions: readonly CatalogueVersionView[];
  readonly shown: string;
  readonly onShow: (version: string) => void;
}

/** Every version, the one that takes effect last first. */
export function Versions({ versions, shown, onShow }: VersionsProps) {
  const { locale, t } = useWords();
  return (
    <table className="list" data-testid="versions">
      <caption className="sr-only">{t('console.flexible.versions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('console.flexible.version')}</th>
          <th scope="col">{t('console.flexible.from')}</th>
          <th scope="col" className="figure-cell">
            {t('console.flexible.count')}
          </th>
          <th scope="col" className="figure-cell">
            {t('console.flexible.flexible')}
          </th>
          <th scope="col">{t('console.flexible.by')}</th>
          <th scope="col">
            <span className="sr-only">{t('console.flexible.show')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((one) => (
          <tr key={one.version}>
            <td className="strong">{one.version}</td>
            <td className="number">{formatDate(locale, one.effectiveFrom)}</td>
            <td className="figure-cell">{one.situations}</td>
            <td className="figure-cell">{one.flexible}</td>
            <td>
              {one.publishedBy ?? t('console.flexible.first')}
              {one.publishedAt && <span className="hint"> {formatInstantInFull(locale, one.publishedAt)}</span>}
            </td>
            <td>
              <button
                type="button"
                className="button small"
                aria-pressed={one.version === shown}
                disabled={one.version === shown}
                onClick={() => onShow(one.version)}
              >
                {t('console.flexible.show')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
