import type { Officer } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { useState } from 'react';
import { DecisionDock } from '../decision/decision-dock.js';
import { may } from '../session/permissions.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { AmendmentCard } from './amendment-card.js';
import { CaseHead } from './case-head.js';
import { ChainCard } from './chain-card.js';
import { DeterminationCard } from './determination-card.js';
import { EvidenceViewer } from './evidence-viewer.js';
import { History } from './history.js';
import { InjuryCard } from './injury-card.js';
import { Objections } from './objections.js';
import { OriginalsDialog } from './originals-dialog.js';
import { Parties } from './parties.js';
import { Photos } from './photos.js';
import { ProposalCard } from './proposal-card.js';
import { Questions } from './questions.js';
import { RecordInjuryDialog } from './record-injury-dialog.js';
import { ReferralCard } from './referral-card.js';
import { SealedDialog } from './sealed-dialog.js';
import { ServiceForm } from './service-form.js';
import { Statements } from './statements.js';
import { useCase } from './use-case.js';
import { useFreshLinks } from './use-fresh-links.js';
import { WitnessesDialog } from './witnesses-dialog.js';

/** An injury is reported once there is a paper; before that the case goes to 122 by its own way. */
const afterPaper = ['signed', 'determined', 'served', 'review_requested', 'reopened_injury'] as const;

/** One case from its statements to its decision. */
export function CasePane({ caseId, officer }: { caseId: string; officer: Officer }) {
  const { data: view, error, isFetching, refetch } = useCase(caseId);
  const [photo, setPhoto] = useState<number>();
  const [dialog, setDialog] = useState<'sealed' | 'originals' | 'witnesses' | 'injury'>();
  const close = () => setDialog(undefined);
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
  const mayOpen = may(officer.roles, 'open_sealed');
  const mayBeHurt = afterPaper.some((status) => status === view.status);
  const canAsk = view.status === 'officer_queue' && may(officer.roles, 'decide');
  return (
    <>
      <div className="case-scroll" data-testid="case">
        <CaseHead
          view={view}
          refreshing={isFetching}
          onRefresh={readAgain}
          onSealed={agreement && mayOpen ? () => setDialog('sealed') : undefined}
          onInjury={mayBeHurt && may(officer.roles, 'decide') ? () => setDialog('injury') : undefined}
        />
        {error && <ProblemNote error={error} onRetry={readAgain} />}
        <InjuryCard view={view} mayOpen={mayOpen} />
        <AmendmentCard view={view} />
        <Objections objections={view.objections ?? []} />
        {determination && <DeterminationCard made={determination} />}
        {determination && unserved.length > 0 && may(officer.roles, 'decide') && (
          <ServiceForm view={view} parties={unserved} />
        )}
        {referral && <ReferralCard referral={referral} record={view.referralRecord} />}
        <Statements view={view} />
        <Photos
          view={view}
          onOpen={setPhoto}
          onStale={onStale}
          onOriginals={view.sealedOriginals.length > 0 && mayOpen ? () => setDialog('originals') : undefined}
        />
        <Questions view={view} canAsk={canAsk} officerId={officer.officerId} />
        <Parties
          view={view}
          onWitnesses={view.sealedWitnesses > 0 && mayOpen ? () => setDialog('witnesses') : undefined}
        />
        {proposal && <ProposalCard proposal={proposal} />}
        <ChainCard view={view} mayTake={mayOpen} />
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
      {dialog === 'sealed' && agreement && <SealedDialog caseId={caseId} number={agreement.number} onClose={close} />}
      {dialog === 'originals' && <OriginalsDialog view={view} onClose={close} />}
      {dialog === 'witnesses' && <WitnessesDialog caseId={caseId} onClose={close} />}
      {dialog === 'injury' && <RecordInjuryDialog view={view} onClose={close} />}
    </>
  );
}
