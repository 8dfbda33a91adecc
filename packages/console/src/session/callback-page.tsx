import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { takeSignIn } from './sign-in-flow.js';

/** Where the identity provider sends the officer back to. */
export function CallbackPage() {
  const { api, session } = useDesk();
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<'not_ours' | 'refused' | Error>();
  const begun = useRef(false);

  useEffect(() => {
    // A code works once: the exchange must not run again when the page is drawn again.
    if (begun.current) return;
    begun.current = true;
    const pending = takeSignIn(sessionStorage);
    const answer = new URL(window.location.href);
    if (!pending || answer.searchParams.get('state') !== pending.state) return setFailure('not_ours');
    if (answer.searchParams.has('error')) return setFailure('refused');
    api.completeStaffSignIn({ callbackUrl: answer.href, state: pending.state }).then(
      (opened) => {
        session.begin(opened);
        navigate(pending.returnTo, { replace: true });
      },
      (fault: unknown) => setFailure(fault instanceof Error ? fault : new Error(String(fault))),
    );
  }, [api, session, navigate]);

  return (
    <main className="gate">
      <section className="card gate-card" aria-live="polite">
        <h1>{t(failure ? 'console.callback.failed' : 'console.callback.title')}</h1>
        {!failure && <p className="muted">{t('console.callback.text')}</p>}
        {failure === 'not_ours' && <p className="muted">{t('console.callback.not_ours')}</p>}
        {failure === 'refused' && <p className="muted">{t('console.callback.refused')}</p>}
        {failure instanceof Error && <ProblemNote error={failure} />}
        {failure && (
          <button type="button" className="button primary" onClick={() => navigate('/', { replace: true })}>
            {t('console.callback.again')}
          </button>
        )}
      </section>
    </main>
  );
}
