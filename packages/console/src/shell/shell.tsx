import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Officer } from '@yilu/contracts';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { type PlainKey, useWords } from '../words.js';
import { HelpDialog } from './help-dialog.js';
import { Icon } from './icon.js';
import { LocaleToggle } from './locale-toggle.js';
import { useShortcuts } from './shortcuts.js';
import { ThemeToggle } from './theme-toggle.js';

function NavLink({ to, text, current }: { to: string; text: PlainKey; current: boolean }) {
  const { t } = useWords();
  return (
    <Link href={to} className="nav-link" aria-current={current ? 'page' : undefined}>
      {t(text)}
    </Link>
  );
}

export function Shell({ officer, children }: { officer: Officer; children: ReactNode }) {
  const { api, session } = useDesk();
  const { t } = useWords();
  const [path, navigate] = useLocation();
  const [help, setHelp] = useState(false);
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: api.signOutStaff,
    // Whatever the API answers, this tab forgets: nobody may walk up to a desk that looks signed out and is not.
    onSettled: () => {
      navigate('/');
      session.end();
      sessionStorage.clear();
      queries.clear();
    },
  });
  useShortcuts({ '?': () => setHelp(true) });

  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('console.skip')}
      </a>
      <header className="bar">
        <span className="bar-brand">
          {t('app.name')} <span className="bar-title">{t('console.title')}</span>
        </span>
        <nav className="nav" aria-label={t('console.nav')}>
          {may(officer.roles, 'work_queue') && (
            <NavLink to="/" text="console.nav.queue" current={/^\/($|cases)/.test(path)} />
          )}
          {may(officer.roles, 'look_chats') && (
            <NavLink to="/chats" text="desk.nav" current={path.startsWith('/chats')} />
          )}
          {may(officer.roles, 'read_deliveries') && (
            <NavLink to="/deliveries" text="console.nav.deliveries" current={path === '/deliveries'} />
          )}
          {may(officer.roles, 'see_insurers') && (
            <NavLink to="/insurers" text="desk.claims.nav" current={path === '/insurers'} />
          )}
          {may(officer.roles, 'see_violations') && (
            <NavLink to="/violations" text="console.nav.violations" current={path.startsWith('/violations')} />
          )}
          {may(officer.roles, 'handle_money') && (
            <NavLink to="/money" text="console.nav.money" current={path.startsWith('/money')} />
          )}
          {may(officer.roles, 'see_hotline') && (
            <NavLink to="/hotline" text="console.nav.hotline" current={path.startsWith('/hotline')} />
          )}
          {may(officer.roles, 'see_exams') && (
            <NavLink to="/exams" text="console.nav.exams" current={path.startsWith('/exams')} />
          )}
          {may(officer.roles, 'see_review') && (
            <NavLink to="/review" text="console.nav.review" current={path.startsWith('/review')} />
          )}
          {may(officer.roles, 'look_into_alerts') && (
            <NavLink to="/alerts" text="console.nav.alerts" current={path.startsWith('/alerts')} />
          )}
          {may(officer.roles, 'read_audit_log') && (
            <NavLink to="/audit-log" text="console.nav.audit_log" current={path === '/audit-log'} />
          )}
        </nav>
        <div className="bar-tools">
          <p className="bar-officer" data-testid="officer">
            <strong>{officer.name}</strong>{' '}
            <span className="bar-roles">{officer.roles.map((role) => t(`console.role.${role}`)).join(' · ')}</span>
            <span className="bar-unit" title={officer.unit}>
              {officer.unit}
            </span>
          </p>
          <LocaleToggle />
          <ThemeToggle />
          <button type="button" className="button quiet" data-testid="open-help" onClick={() => setHelp(true)}>
            <Icon name="help" />
            {t('console.help')}
          </button>
          <button
            type="button"
            className="button quiet"
            data-testid="sign-out"
            disabled={signOut.isPending}
            onClick={() => signOut.mutate()}
          >
            {t('action.sign_out')}
          </button>
        </div>
      </header>
      <div id="main" className="shell-main" tabIndex={-1}>
        {children}
      </div>
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
