import type { DrawRunView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';

/** The draws of a plan with their roots and seeds, as everybody may recompute them; the last one is in force. */
export function DrawRuns({ runs }: { runs: readonly DrawRunView[] }) {
  const { locale, t } = useWords();
  if (runs.length === 0) return <p className="muted">{t('console.draw.none')}</p>;
  return (
    <>
      {runs.map((run) => (
        <section key={run.run} className="card draw-run" data-testid="draw-run">
          <h2>{t('console.draw.run', { n: run.run })}</h2>
          {run.reason && <p className="prose">{run.reason}</p>}
          <dl className="facts">
            <dt>{t('console.draw.count')}</dt>
            <dd className="number">{run.count}</dd>
            <dt>{t('console.draw.root')}</dt>
            <dd>
              <code data-testid="draw-root">{run.root}</code>
              <p className="hint">{formatInstantInFull(locale, run.rootPublishedAt)}</p>
            </dd>
            <dt>{t('console.draw.seed')}</dt>
            <dd>{run.seed ? <code>{run.seed}</code> : t('console.draw.sealed')}</dd>
            {run.seated !== undefined && (
              <>
                <dt>{t('console.draw.seated')}</dt>
                <dd className="number">{run.seated}</dd>
              </>
            )}
            {run.resultsHash && (
              <>
                <dt>{t('console.draw.results_hash')}</dt>
                <dd>
                  <code>{run.resultsHash}</code>
                </dd>
              </>
            )}
          </dl>
          <DrawFiles run={run} />
        </section>
      ))}
    </>
  );
}

function DrawFiles({ run }: { run: DrawRunView }) {
  const { t } = useWords();
  if (run.files.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('console.draw.files')}>
      {run.files.map(({ name, bytes }) => (
        <li key={name} className="hint">
          <Icon name="document" /> {name} · {Math.max(1, Math.round(bytes / 1000))} kB
        </li>
      ))}
    </ul>
  );
}
