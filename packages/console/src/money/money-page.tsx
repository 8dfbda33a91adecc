import type { Officer } from '@yilu/contracts';
import { Redirect } from 'wouter';
import { may } from '../session/permissions.js';
import { Forbidden } from '../shell/forbidden.js';
import { NotFound } from '../shell/not-found.js';
import { SubNav } from '../shell/sub-nav.js';
import { CounterFiles } from './counter-files.js';
import { FindObligation } from './find-obligation.js';
import { LedgerDay } from './ledger-day.js';
import { Reconciliations } from './reconciliations.js';
import { Refunds } from './refunds.js';
import { RemittancesList } from './remittances-list.js';
import { UnsettledList } from './unsettled-list.js';
import './money.css';

const tabs = [
  { id: 'find', text: 'console.money.tab.find' },
  { id: 'refunds', text: 'console.money.tab.refunds' },
  { id: 'unsettled', text: 'console.money.tab.unsettled' },
  { id: 'reconciliation', text: 'console.money.tab.reconciliation' },
  { id: 'counter', text: 'console.money.tab.counter' },
  { id: 'remittances', text: 'console.money.tab.remittances' },
  { id: 'ledger', text: 'console.money.tab.ledger' },
] as const;

interface MoneyPageProps {
  readonly officer: Officer;
  readonly tab: string | undefined;
  readonly open: string | undefined;
}

/** Finance's desk (D7): what was paid, what goes back and with whose consent, and whether the books agree. */
export function MoneyPage({ officer, tab, open }: MoneyPageProps) {
  if (!may(officer.roles, 'handle_money')) return <Forbidden />;
  if (!tab) return <Redirect to="/money/find" replace />;
  const at = tabs.find(({ id }) => id === tab)?.id;
  if (!at) return <NotFound />;
  return (
    <div className="sub-frame">
      <SubNav base="/money" label="console.money.nav" pages={tabs} current={at} />
      <div className="sub-main">
        {at === 'find' && <FindObligation reference={open} />}
        {at === 'refunds' && <Refunds officer={officer} />}
        {at === 'unsettled' && <UnsettledList />}
        {at === 'reconciliation' && <Reconciliations />}
        {at === 'counter' && <CounterFiles />}
        {at === 'remittances' && <RemittancesList />}
        {at === 'ledger' && <LedgerDay />}
      </div>
    </div>
  );
}
