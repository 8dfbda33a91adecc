import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { LocaleToggle } from '../shell/locale-toggle.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { rememberSignIn } from './sign-in-flow.js';

/** Whether something half-written waits in this tab for its author. */
const hasKept = () => Object.keys(sessionStorage).some((key) => /^yilu\.(decision|text)\./.test(key));

export function SignInPage() {
  const { api } = useDesk();
  const { t } = useWords();
  const [path] = useLocation();
  const begin = useMutation({
    mutationFn: api.beginStaffSignIn,
    onSuccess: ({ authorizationUrl, state }) => {
      rememberSignIn(sessionStorage, { state, returnTo: path });
      window.location.assign(authorizationUrl);
    },
  });

  return (
    <main className="gate">
      <section className="card gate-card">
        <p className="gate-app">{t('app.name')}</p>
        <h1>{t('console.sign_in.title')}</h1>
        <p className="muted">
          {t('console.sign_in.text')} {hasKept() && t('console.sign_in.kept')}
        </p>
        <button
          type="button"
          className="button primary"
          data-testid="sign-in"
          disabled={begin.isPending || begin.isSuccess}
          onClick={() => begin.mutate()}
        >
          {begin.isPending || begin.isSuccess ? t('console.sign_in.going') : t('console.sign_in.action')}
        </button>
        {begin.error && <ProblemNote error={begin.error} />}
        <p className="hint">{t('console.sign_in.help')}</p>
        <LocaleToggle />
      </section>
    </main>
  );
}
