import { useWords } from '../words.js';
import { Empty } from './empty.js';

/** A page that this officer's roles do not open; the API would refuse it as well. */
export function Forbidden() {
  const { t } = useWords();
  return (
    <main className="page">
      <Empty icon="lock" title={t('console.forbidden.title')}>
        {t('console.forbidden.text')}
      </Empty>
    </main>
  );
}
