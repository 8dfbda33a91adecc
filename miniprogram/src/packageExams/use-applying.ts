import type { ApplicationReceipt, ApplyRequest, ExamSubject, PlanOutdatedProblem, PlanView } from '@yilu/contracts';
import { useState } from 'react';
import { apply } from '@/api/exams';
import { recordSubscription } from '@/api/messages';
import { Refused } from '@/api/problem';
import { ownWallet } from '@/platform/signing-in';
import { askConsent } from '@/platform/subscribe';
import { useAct } from '@/state/use-act';
import { keepReceipt } from './receipts';

/** Sending an application: the wallet's question first, inside the tap; another edition of the plan comes back with it. */
export function useApplying(subject: ExamSubject) {
  const { busy, trouble, run } = useAct();
  const [receipt, setReceipt] = useState<ApplicationReceipt>();
  const [newer, setNewer] = useState<PlanView>();
  const send = (body: ApplyRequest) =>
    run(async () => {
      const outcomes = await askConsent(['exam_notice']).catch(() => []);
      try {
        const given = await apply(subject, body);
        keepReceipt(subject, given);
        setReceipt(given);
        setNewer(undefined);
      } catch (fault) {
        const { plan } = fault instanceof Refused ? (fault.problem as PlanOutdatedProblem) : {};
        if (plan) setNewer(plan);
        throw fault;
      }
      // An application does not wait for it: without the consent, the city sends its news by SMS.
      if (ownWallet && outcomes.length > 0)
        void recordSubscription({ provider: ownWallet, outcomes }).catch(() => undefined);
    });
  return { busy, trouble, receipt, newer, send };
}
