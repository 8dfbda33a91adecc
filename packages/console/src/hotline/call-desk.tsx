import { useMutation } from '@tanstack/react-query';
import type { FileForCallerRequest } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ApiProblem } from '../api/api-problem.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { useWords } from '../words.js';
import { CallFiled, type Filed } from './call-filed.js';
import { CallForm } from './call-form.js';
import { CallNear, useNearCaller } from './call-near.js';
import { type CallerDraft, callerRequest, draftOf, emptyDraft, numbered } from './caller-draft.js';
import { FindReport } from './find-report.js';
import { useReadReportsAgain, useServiceList } from './use-reports.js';

/** As many neighbours as a filing may say that it is none of. */
const mostSeen = 20;

/** What an operator writes down for somebody who calls 122 or 12345, and the number that he reads out. */
export function CallDesk() {
  const { api } = useDesk();
  const { t } = useWords();
  const { items: services, error: unread, refetch } = useServiceList();
  const readAgain = useReadReportsAgain();
  const [kept, keep] = useKeptText('hotline.call');
  const draft = draftOf(kept);
  const change = (next: CallerDraft) => keep(JSON.stringify(numbered(next)));
  const [phone, setPhone] = useState('');
  const [filed, setFiled] = useState<Filed>();
  const service = services.find(({ code }) => code === draft.serviceCode);
  const near = useNearCaller(draft);
  const done = (now: Filed) => {
    setFiled(now);
    keep('');
    setPhone('');
    void readAgain();
  };
  const file = useMutation({
    mutationFn: (request: FileForCallerRequest) => api.fileForCaller(request),
    gcTime: 0,
    onSuccess: (report, request) => done({ report, bySms: request.phone !== undefined }),
    onError: (fault, { report: { reportId }, phone: given }) => {
      // Its answer was lost, and then its words were changed: what came first stands under this number.
      if (fault instanceof ApiProblem && fault.problem?.code === 'feedback.number_taken' && reportId)
        done({ report: { reportId }, bySms: given !== undefined, isEarlier: true });
    },
  });
  const request = callerRequest(draft, {
    phone,
    service,
    seen: near.slice(0, mostSeen).map(({ reportId }) => reportId),
  });
  const next = () => {
    file.reset();
    setFiled(undefined);
  };
  if (filed) return <CallFiled {...filed} onNext={next} />;
  return (
    <main className="page call-page">
      <header className="page-head">
        <h1>{t('console.hotline.tab.call')}</h1>
        <div className="call-find">
          <FindReport />
        </div>
      </header>
      <p className="muted">{t('console.hotline.call_text')}</p>
      {unread && <ProblemNote error={unread} onRetry={() => void refetch()} />}
      <div className="call-sides">
        <CallForm
          draft={draft}
          services={services}
          phone={phone}
          onPhone={setPhone}
          onDraft={change}
          missing={'missing' in request ? request.missing : undefined}
          sending={file}
          onClear={() => {
            keep(JSON.stringify(emptyDraft));
            setPhone('');
          }}
          onSend={() => {
            if (!('missing' in request)) file.mutate(request);
          }}
        />
        <CallNear draft={draft} near={near} onDraft={change} />
      </div>
    </main>
  );
}
