import type { Officer } from '@yilu/contracts';
import { useState } from 'react';
import { may } from '../session/permissions.js';
import { Forbidden } from '../shell/forbidden.js';
import { useWords } from '../words.js';
import { ClaimsList } from './claims-list.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { InsurersList } from './insurers-list.js';
import './claims.css';

const tabs = ['deliveries', 'claims', 'insurers'] as const;
type Tab = (typeof tabs)[number];

/** What insurers were sent and did not take, the limits that run for them, and the connections themselves (A17). */
export function ClaimsPage({ officer }: { officer: Officer }) {
  const { t } = useWords();
  const shown = tabs.filter((tab) => may(officer.roles, tab === 'insurers' ? 'see_insurers' : 'read_claims'));
  const [tab, setTab] = useState<Tab | undefined>(shown[0]);
  if (shown.length === 0) return <Forbidden />;
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('desk.claims.title')}</h1>
        <div className="tabs" role="tablist" aria-label={t('desk.claims.title')}>
          {shown.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={one === tab}
              className="tab"
              data-testid={`claims-tab-${one}`}
              onClick={() => setTab(one)}
            >
              {t(`desk.claims.tab.${one}`)}
            </button>
          ))}
        </div>
      </header>
      {tab === 'deliveries' && <DeliveryLedger />}
      {tab === 'claims' && <ClaimsList />}
      {tab === 'insurers' && <InsurersList officer={officer} />}
    </main>
  );
}
