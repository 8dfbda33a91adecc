import { useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { AlertsPage } from './alerts/alerts-page.js';
import { useDesk, useOfficer } from './api/api-context.js';
import { AssistancePage } from './assistance/desk-page.js';
import { AuditLogPage } from './audit-log/audit-log-page.js';
import { ClaimsPage } from './claims/claims-page.js';
import { DeliveriesPage } from './deliveries/deliveries-page.js';
import { ExamsPage } from './exams/exams-page.js';
import { HotlinePage } from './hotline/hotline-page.js';
import { MoneyPage } from './money/money-page.js';
import { QueuePage } from './queue/queue-page.js';
import { ReviewPage } from './review/review-page.js';
import { CallbackPage } from './session/callback-page.js';
import { SignInPage } from './session/sign-in-page.js';
import { NotFound } from './shell/not-found.js';
import { ProblemNote } from './shell/problem-note.js';
import { Shell } from './shell/shell.js';
import { Skeleton } from './shell/skeleton.js';
import { ViolationsPage } from './violations/violations-page.js';

/** Everything behind the sign-in; the address stays, so that a new sign-in leads back to the same case. */
function Inside() {
  const { session } = useDesk();
  const officer = useOfficer();
  const [restored, setRestored] = useState<'trying' | 'done' | Error>('trying');

  useEffect(() => {
    if (restored !== 'trying') return;
    session.accessToken().then(
      () => setRestored('done'),
      (fault: unknown) => setRestored(fault instanceof Error ? fault : new Error(String(fault))),
    );
  }, [session, restored]);

  if (!officer) {
    if (restored === 'trying') return <Skeleton lines={6} />;
    if (restored instanceof Error) {
      return (
        <main className="page">
          <ProblemNote error={restored} onRetry={() => setRestored('trying')} />
        </main>
      );
    }
    return <SignInPage />;
  }
  return (
    <Shell officer={officer}>
      <Switch>
        <Route path="/">
          <QueuePage officer={officer} />
        </Route>
        <Route path="/cases/:caseId">{({ caseId }) => <QueuePage officer={officer} open={caseId} />}</Route>
        <Route path="/chats">
          <AssistancePage officer={officer} />
        </Route>
        <Route path="/chats/:conversationId">
          {({ conversationId }) => <AssistancePage officer={officer} open={conversationId} />}
        </Route>
        <Route path="/alerts">
          <AlertsPage officer={officer} />
        </Route>
        <Route path="/alerts/:alertId">{({ alertId }) => <AlertsPage officer={officer} open={alertId} />}</Route>
        <Route path="/audit-log">
          <AuditLogPage officer={officer} />
        </Route>
        <Route path="/violations/:tab?/:open?">
          {({ tab, open }) => <ViolationsPage officer={officer} tab={tab} open={open} />}
        </Route>
        <Route path="/money/:tab?/:open?">
          {({ tab, open }) => <MoneyPage officer={officer} tab={tab} open={open} />}
        </Route>
        <Route path="/hotline/:tab?/:open?">
          {({ tab, open }) => <HotlinePage officer={officer} tab={tab} open={open} />}
        </Route>
        <Route path="/exams/:tab?/:open?">
          {({ tab, open }) => <ExamsPage officer={officer} tab={tab} open={open} />}
        </Route>
        <Route path="/review/:tab?/:open?">
          {({ tab, open }) => <ReviewPage officer={officer} tab={tab} open={open} />}
        </Route>
        <Route path="/insurers">
          <ClaimsPage officer={officer} />
        </Route>
        <Route path="/deliveries">
          <DeliveriesPage officer={officer} />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Shell>
  );
}

export function App() {
  return (
    <Switch>
      <Route path="/callback">
        <CallbackPage />
      </Route>
      <Route>
        <Inside />
      </Route>
    </Switch>
  );
}
