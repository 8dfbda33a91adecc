import type { Officer } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { useState } from 'react';
import { DecisionDock } from '../decision/decision-dock.js';
import { may } from '../session/permissions.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { CaseHead } from './case-head.js';
import { DeterminationCard } from './determination-card.js';
import { EvidenceViewer } from './evidence-viewer.js';
import { History } from './history.js';
import { Parties } from './parties.js';
import { Photos } from './photos.js';
import { ProposalCard } from './proposal-card.js';
import { Questions } from './questions.js';
import { ReferralCard } from './referral-card.js';
import { SealedDialog } from './sealed-dialog.js';
import { ServiceForm } from './service-form.js';
import { Statements } from './statements.js';
import { useCase } from './use-case.js';
import { useFreshLinks } from './use-fresh-links.js';

/** One case from its statements to its decision. */
export function CasePane({ caseId, officer }: { caseId: string; officer: Officer }) {
  const { data: view, error, isFetching, refetch } = useCase(caseId);
  const [photo, setPhoto] = useState<number>();
  const [sealed, setSealed] = useState(false);
  const readAgain = () => void refetch();
  const onStale = useFreshLinks(readAgain);
  useShortcuts({
    r: readAgain,
    ...(view && view.photos.length > 0 && { e: () => setPhoto(0) }),
    q: () => document.getElementById('question-text')?.focus(),
  });

  if (!view) {
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={readAgain} /> : <Skeleton lines={12} card />}
      </div>
    );
  }
  const { agreement, determination, proposal, referral } = view;
  const unserved = seatsOf(view.others).filter((role) => !determination?.acknowledged[role]);
  const canAsk = view.status === 'officer_queue' && may(officer.roles, 'decide');
  return (
    <>
      <div className="case-scroll" data-testid="case">
        <CaseHead
          view={view}
          refreshing={isFetching}
          onRefresh={readAgain}
          onSealed={agreement && may(officer.roles, 'open_sealed') ? () => setSealed(true) : undefined}
        />
        {error && <ProblemNote error={error} onRetry={readAgain} />}
        {determination && <DeterminationCard made={determination} />}
        {determination && unserved.length > 0 && may(officer.roles, 'decide') && (
          <ServiceForm view={view} parties={unserved} />
        )}
        {referral && <ReferralCard referral={referral} record={view.referralRecord} />}
        <Statements view={view} />
        <Photos photos={view.photos} onOpen={setPhoto} onStale={onStale} />
        <Questions view={view} canAsk={canAsk} officerId={officer.officerId} />
        <Parties view={view} />
        {proposal && <ProposalCard proposal={proposal} />}
        <History view={view} />
      </div>
      <DecisionDock view={view} officer={officer} />
      {photo !== undefined && (
        <EvidenceViewer
          view={view}
          index={photo}
          onIndex={setPhoto}
          onClose={() => setPhoto(undefined)}
          onStale={onStale}
        />
      )}
      {sealed && agreement && (
        <SealedDialog caseId={caseId} number={agreement.number} onClose={() => setSealed(false)} />
      )}
    </>
  );
}
