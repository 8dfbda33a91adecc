import { Link } from 'wouter';
import { useWords } from '../words.js';

const views = { plan: '/exams/hall', owing: '/exams/hall/owing' } as const;
const texts = { plan: 'console.hall.by_plan', owing: 'console.hall.owing' } as const;
type View = keyof typeof views;
const order: readonly View[] = ['plan', 'owing'];

/** The two ways to a hall: by its plan, or because it owes results. */
export function HallHead({ current }: { current: View }) {
  const { t } = useWords();
  return (
    <header className="page-head">
      <h1>{t('console.hall.title')}</h1>
      <nav className="chips" aria-label={t('console.hall.title')}>
        {order.map((view) => (
          <Link
            key={view}
            href={views[view]}
            className="chip"
            aria-current={view === current ? 'page' : undefined}
            data-testid={`hall-by-${view}`}
          >
            {t(texts[view])}
          </Link>
        ))}
      </nav>
    </header>
  );
}
