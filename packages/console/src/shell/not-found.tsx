import { Link } from 'wouter';
import { useWords } from '../words.js';
import { Empty } from './empty.js';

export function NotFound() {
  const { t } = useWords();
  return (
    <main className="page">
      <Empty icon="help" title={t('console.not_found.title')}>
        <Link href="/">{t('console.not_found.text')}</Link>
      </Empty>
    </main>
  );
}
