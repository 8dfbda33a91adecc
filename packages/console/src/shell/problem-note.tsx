import { formatInstant } from '@yilu/look/format';
import { ApiProblem } from '../api/api-problem.js';
import { useWords } from '../words.js';
import { Icon } from './icon.js';

/** What went wrong in the words of the API, and what to do; nothing that was typed goes away. */
export function ProblemNote({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { locale, t } = useWords();
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const unreached = error instanceof ApiProblem && error.status === 0;
  const sentence =
    (locale === 'zh-CN' ? problem?.detail : problem?.title) ??
    t(unreached ? 'console.problem.unreached' : 'console.problem.unknown');
  return (
    <div className="note danger" role="alert" data-testid="problem">
      <Icon name="warn" />
      <div>
        <p>{sentence}</p>
        {problem?.retryAt && <p>{t('console.problem.retry_at', { at: formatInstant(locale, problem.retryAt) })}</p>}
        {problem?.fields && (
          <ul>
            {problem.fields.map(({ path, message }) => (
              <li key={path}>
                {path}: {message}
              </li>
            ))}
          </ul>
        )}
        <p className="hint">
          {!onRetry && t('console.problem.kept')} {problem && <code>{problem.code}</code>}
        </p>
      </div>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('action.retry')}
        </button>
      )}
    </div>
  );
}
