import type { DeskReportView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useWords } from '../words.js';

/** What another client said by Open311 beside our questions, and what it wrote later: strangers' words, plain. */
export function ClientCard({ client: { extras, notes } }: Pick<DeskReportView, 'client'>) {
  const { locale, t } = useWords();
  const given = Object.entries(extras);
  if (given.length === 0 && notes.length === 0) return null;
  return (
    <section className="block" aria-labelledby="client-title" data-testid="report-client">
      <h2 id="client-title">{t('console.hotline.client')}</h2>
      {given.length > 0 && (
        <dl className="facts report-facts">
          {given.map(([code, values]) => (
            <div key={code} className="facts-row">
              <dt>
                <code>{code}</code>
              </dt>
              <dd className="prose">{values.join(t('console.list_comma'))}</dd>
            </div>
          ))}
        </dl>
      )}
      {notes.length > 0 && (
        <ol className="questions">
          {notes.map(({ at, status, text, links }) => (
            <li key={`${at} ${text}`}>
              <span className="hint">
                {formatInstant(locale, at)} {status && <code>{status}</code>}
              </span>
              <p className="prose">{text}</p>
              {/* Addresses of strangers are shown, never opened by a click. */}
              {links.map((link) => (
                <code key={link}>{link}</code>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
