import { useMutation } from '@tanstack/react-query';
import type { FileForCallerRequest, ReportFiled } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { useKeptText } from '../shell/use-kept-text.js';
import { useWords } from '../words.js';
import { CallFiled } from './call-filed.js';
import { CallForm } from './call-form.js';
import { CallNear, useNearCaller } from './call-near.js';
import { callerRequest, draftOf, emptyDraft } from './caller-draft.js';
import { FindReport } from './find-report.js';
import { useReadReportsAgain, useServices } from './use-reports.js';

/** As many neighbours as a filing may say that it is none of. */
const mostSeen = 20;

/** What an operator writes down for somebody who calls 122 or 12345, and the number that he reads out. */
export function CallDesk() {
  const { api } = useDesk();
  const { t } = useWords();
  const services = useServices();
  const readAgain = useReadReportsAgain();
  const [kept, keep] = useKeptText('hotline.call');
  const draft = draftOf(kept);
  const [phone, setPhone] = useState('');
  const [filed, setFiled] = useState<{ readonly report: ReportFiled; readonly bySms: boolean }>();
  const service = services.find(({ code }) => code === draft.serviceCode);
  const near = useNearCaller(draft);
  const file = useMutation({
    mutationFn: (request: FileForCallerRequest) => api.fileForCaller(request),
    gcTime: 0,
    onSuccess: (report, request) => {
      setFiled({ report, bySms: request.phone !== undefined });
      keep('');
      setPhone('');
      void readAgain();
    },
  });
  const request = callerRequest(draft, {
    phone,
    service,
    seen: near.slice(0, mostSeen).map(({ reportId }) => reportId),
  });
  if (filed) return <CallFiled {...filed} onNext={() => setFiled(undefined)} />;
  return (
    <main className="page call-page">
      <header className="page-head">
        <h1>{t('console.hotline.tab.call')}</h1>
        <div className="call-find">
          <FindReport />
        </div>
      </header>
      <p className="muted">{t('console.hotline.call_text')}</p>
      <div className="call-sides">
        <CallForm
          draft={draft}
          services={services}
          phone={phone}
          onPhone={setPhone}
          onDraft={(next) => keep(JSON.stringify(next))}
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
        <CallNear draft={draft} near={near} onDraft={(next) => keep(JSON.stringify(next))} />
      </div>
    </main>
  );
}
