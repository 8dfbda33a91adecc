import { useMutation, useQuery } from '@tanstack/react-query';
import type { OfficerCaseView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { formatDay, formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { breaksIn } from './chain-breaks.js';
import { ProveIt } from './prove-it.js';
import { saveFile } from './save-file.js';

function useBundle(caseId: string) {
  const { api } = useDesk();
  const [parts, setParts] = useState(1);
  const take = useMutation({
    mutationFn: (part: number) => api.exportEvidence(caseId, part),
    onSuccess: ({ content, parts: all }, part) => {
      setParts(all);
      saveFile(content, fileName(caseId, part, all));
    },
    gcTime: 0,
  });
  return { parts, take };
}

const fileName = (caseId: string, part: number, parts: number) =>
  `evidence-${caseId.slice(0, 8)}${parts > 1 ? `-${part}` : ''}.zip`;

/** What binds the case's story together: its links, the published day, the phones' own records, and the file to prove it. */
export function ChainCard({ view, mayTake }: { view: OfficerCaseView; mayTake: boolean }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const { parts, take } = useBundle(view.caseId);
  const lastAt = view.history.at(-1)?.at ?? view.openedAt;
  const day = dayOf(new Date(lastAt));
  const isOver = day < dayOf(new Date());
  const heads = useQuery({ queryKey: ['day-heads', day], queryFn: () => api.getHeads(day), enabled: isOver });
  const head = heads.data?.heads.find(({ stream }) => stream === 'accidents');
  const breaks = breaksIn(view.captures);
  return (
    <section className="block" aria-labelledby="chain-title" data-testid="chain">
      <header className="block-head">
        <h2 id="chain-title" className="grow">
          {t('console.chain.title')}
        </h2>
        <Tag tone={head ? 'ok' : 'plain'} icon={head ? 'check' : 'clock'}>
          {t(head ? 'console.chain.sealed' : 'console.chain.unsealed', { day: formatDay(locale, day) })}
        </Tag>
      </header>
      <p className="muted">{t('console.chain.text')}</p>
      <dl className="facts">
        <dt>{t('console.chain.links')}</dt>
        <dd>
          {t('console.chain.count', { count: view.version })}{' '}
          <span className="muted">
            · {t('console.chain.last')} {formatInstantInFull(locale, lastAt)}
          </span>
        </dd>
        {head && (
          <>
            <dt>{t('console.chain.head')}</dt>
            <dd>
              <code data-testid="chain-head">{head.hash}</code>
            </dd>
          </>
        )}
        <dt>{t('console.chain.phones')}</dt>
        <dd className={breaks > 0 ? 'apart' : undefined}>
          {breaks > 0 ? t('console.chain.phones_broken', { count: breaks }) : t('console.chain.phones_whole')}
        </dd>
      </dl>
      {mayTake && (
        <div className="card-acts">
          {Array.from({ length: parts }, (_, at) => at + 1).map((part) => (
            <button
              key={part}
              type="button"
              className="button"
              data-testid={`evidence-download-${part}`}
              disabled={take.isPending}
              onClick={() => take.mutate(part)}
            >
              <Icon name="download" />
              {take.isPending && take.variables === part
                ? t('console.chain.preparing')
                : parts > 1
                  ? t('console.chain.part', { part, of: parts })
                  : t('console.chain.download')}
            </button>
          ))}
          <span className="hint">{t('console.chain.logged')}</span>
        </div>
      )}
      {take.error && <ProblemNote error={take.error} />}
      <ProveIt name={fileName(view.caseId, 1, parts)} />
    </section>
  );
}
