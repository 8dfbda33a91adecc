import { Link } from 'wouter';
import { type PlainKey, useWords } from '../words.js';

interface SubPage {
  readonly id: string;
  readonly text: PlainKey;
}

interface SubNavProps {
  readonly base: string;
  readonly label: PlainKey;
  readonly pages: readonly SubPage[];
  readonly current: string;
}

/** The pages of one kind of work, below the bar. */
export function SubNav({ base, label, pages, current }: SubNavProps) {
  const { t } = useWords();
  return (
    <nav className="sub-nav" aria-label={t(label)}>
      {pages.map(({ id, text }) => (
        <Link
          key={id}
          href={`${base}/${id}`}
          className="sub-link"
          aria-current={id === current ? 'page' : undefined}
          data-testid={`tab-${id}`}
        >
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
