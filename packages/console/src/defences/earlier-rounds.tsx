import { Link } from 'wouter';
import { useWords } from '../words.js';

/** Earlier defences over the same records; each opens with a purpose of its own. */
export function EarlierRounds({ ids }: { ids: readonly string[] }) {
  const { t } = useWords();
  if (ids.length === 0) return null;
  return (
    <section className="block" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t('console.defences.earlier')}</h2>
      <p className="marks">
        {ids.map((id, index) => (
          <Link key={id} href={`/violations/defences/${id}`}>
            {t('console.defences.earlier_one', { index: index + 1 })}
          </Link>
        ))}
      </p>
    </section>
  );
}
