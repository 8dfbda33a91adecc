import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { Empty } from './empty.js';
import type { IconName } from './icon.js';
import { ProblemNote } from './problem-note.js';
import { Skeleton } from './skeleton.js';

interface Pages<T> {
  readonly items: readonly T[];
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly refetch: () => unknown;
  readonly fetchNextPage: () => unknown;
}

interface ListingProps<T> {
  readonly pages: Pages<T>;
  readonly empty: string;
  readonly emptyText?: string;
  readonly icon?: IconName;
  readonly card?: boolean;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list read page by page, with what stands there while it loads, when nothing is there, and when it failed. */
export function Listing<T>({ pages, empty, emptyText, icon = 'check', card = true, children }: ListingProps<T>) {
  const { t } = useWords();
  const { items, error, isPending } = pages;
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void pages.refetch()} />}
      {isPending && <Skeleton lines={8} card={card} />}
      {!isPending && !error && items.length === 0 && (
        <Empty icon={icon} title={empty}>
          {emptyText}
        </Empty>
      )}
      {items.length > 0 && children(items)}
      {pages.hasNextPage && (
        <button
          type="button"
          className="button"
          data-testid="more"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('action.more')}
        </button>
      )}
    </>
  );
}
