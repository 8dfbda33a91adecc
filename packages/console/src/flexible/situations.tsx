import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { SituationView } from '@yilu/contracts';
import { useDeferredValue, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { type CatalogueDraft, changed, type Lenience, withLenience } from './catalogue-draft.js';
import { WordsDialog } from './words-dialog.js';

const leniences = ['usual', 'warning', 'no_penalty'] as const;
const lenienceOf = (value: string): Lenience | undefined =>
  value === 'warning' || value === 'no_penalty' ? value : undefined;

interface SituationsProps {
  readonly version: string;
  readonly draft: CatalogueDraft;
  /** Absent where this version or this officer changes nothing. */
  readonly onDraft: ((draft: CatalogueDraft) => void) | undefined;
}

/** Situations of a version: searched, read page by page, and changed in a draft. */
export function Situations({ version, draft, onDraft }: SituationsProps) {
  const { api } = useDesk();
  const { pick, t } = useWords();
  const [typed, setTyped] = useState('');
  const [flexibleOnly, setFlexibleOnly] = useState(false);
  const [reworded, setReworded] = useState<SituationView>();
  const search = useDeferredValue(typed.trim());
  const show = flexibleOnly ? 'flexible' : 'all';
  const query = useInfiniteQuery({
    queryKey: ['situations', version, show, search],
    queryFn: ({ pageParam }) =>
      api.listSituations({ version, show, ...(search ? { search } : {}), ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="situation-tools">
        <h2 className="grow">{t('console.flexible.situations', { version })}</h2>
        <label className="check">
          <input
            type="checkbox"
            data-testid="flexible-only"
            checked={flexibleOnly}
            onChange={({ target }) => setFlexibleOnly(target.checked)}
          />
          {t('console.flexible.only')}
        </label>
        <label className="situation-search">
          <span className="sr-only">{t('console.flexible.search')}</span>
          <input
            type="search"
            data-testid="situation-search"
            placeholder={t('console.flexible.search')}
            maxLength={60}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      </div>
      <Listing pages={{ ...query, items }} icon="help" empty={t('console.flexible.none')}>
        {(situations) => (
          <table className="list situations" data-testid="situations">
            <thead>
              <tr>
                <th scope="col">{t('console.flexible.situation')}</th>
                <th scope="col" className="situation-result">
                  {t('console.flexible.result')}
                </th>
                {onDraft && (
                  <th scope="col">
                    <span className="sr-only">{t('console.flexible.edit')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {situations.map((before) => {
                const after = draft[before.id]?.after ?? before;
                return (
                  <tr key={before.id} data-situation={before.id}>
                    <td>
                      <span className={draft[before.id] ? 'strong' : undefined}>{pick(after)}</span>{' '}
                      {draft[before.id] && <Tag tone="brand">{t('console.flexible.changed')}</Tag>}
                      <span className="hint situation-id">
                        {before.id}
                        {before.generated && ` · ${t('console.flexible.generated')}`}
                      </span>
                    </td>
                    <td>
                      {onDraft ? (
                        <select
                          aria-label={`${t('console.flexible.result')}: ${pick(after)}`}
                          data-testid="situation-lenience"
                          value={after.lenience ?? 'usual'}
                          onChange={({ target }) =>
                            onDraft(changed(draft, before, withLenience(after, lenienceOf(target.value))))
                          }
                        >
                          {leniences.map((one) => (
                            <option key={one} value={one}>
                              {t(`console.flexible.lenience.${one}`)}
                            </option>
                          ))}
                        </select>
                      ) : (
                        t(`console.flexible.lenience.${after.lenience ?? 'usual'}`)
                      )}
                    </td>
                    {onDraft && (
                      <td>
                        <button
                          type="button"
                          className="button small"
                          data-testid="situation-words"
                          onClick={() => setReworded(before)}
                        >
                          {t('console.flexible.edit')}
                        </button>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Listing>
      {reworded && onDraft && (
        <WordsDialog
          situation={draft[reworded.id]?.after ?? reworded}
          onKeep={(next) => {
            onDraft(changed(draft, reworded, next));
            setReworded(undefined);
          }}
          onClose={() => setReworded(undefined)}
        />
      )}
    </>
  );
}
