import type { CatalogueProposed } from '@yilu/contracts';
import { formatDate } from '@yilu/look/format';
import { Tag, type Tone } from '../shell/tag.js';
import { type PlainKey, useWords } from '../words.js';

const kinds: Readonly<Record<string, { readonly text: PlainKey; readonly tone: Tone }>> = {
  milder: { text: 'console.flexible.what.milder', tone: 'ok' },
  stricter: { text: 'console.flexible.what.stricter', tone: 'warn' },
  changed: { text: 'console.flexible.what.changed', tone: 'brand' },
  added: { text: 'console.flexible.what.added', tone: 'brand' },
  removed: { text: 'console.flexible.what.removed', tone: 'warn' },
  term: { text: 'console.flexible.what.term', tone: 'brand' },
};

/** What a next version would change, or everything that is wrong with it. */
export function ProposalOutcome({ proposed }: { proposed: CatalogueProposed }) {
  const { locale, pick, t } = useWords();
  const { faults, changes, published, version } = proposed;
  if (faults.length > 0)
    return (
      <section className="note" data-testid="propose-faults" role="alert">
        <div>
          <h3>{t('console.flexible.faults')}</h3>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.path} ${fault.en}`}>
                {t('console.flexible.fault', { at: fault.path, fault: pick(fault) })}
              </li>
            ))}
          </ul>
        </div>
      </section>
    );
  return (
    <section className="stack" data-testid="propose-changes">
      {published && version && (
        <p className="strong" role="status">
          {t('console.flexible.published', {
            version: version.version,
            day: formatDate(locale, version.effectiveFrom),
          })}
        </p>
      )}
      <h3>{t('console.flexible.differs')}</h3>
      {version && (
        <p className="muted">
          {t('console.flexible.totals', { situations: version.situations, flexible: version.flexible })}
        </p>
      )}
      <ul className="stack">
        {changes.map((change) => {
          const kind = kinds[change.what];
          return (
            <li key={`${change.what} ${change.id}`}>
              <Tag tone={kind?.tone ?? 'plain'}>{kind ? t(kind.text) : change.what}</Tag> {pick(change)}{' '}
              <code className="hint">{change.id}</code>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
