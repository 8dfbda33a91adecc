import { useRouter } from '@tarojs/taro';
import type { CaseView } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { session } from '@/api/session';
import { makeKeyKnownLater } from '@/offline/key-known';
import { actsOf } from '@/offline/shelf';
import { addressOf, goOn } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import type { CaseStepProps } from '../../steps/case-step';
import { LateStep } from '../../steps/late';
import { MoveStep } from '../../steps/move-step';
import { OwnFactsStep } from '../../steps/own-facts-step';
import { PairStep } from '../../steps/pair-step';
import { ParticularsStep } from '../../steps/particulars-step';
import { PhotoStep } from '../../steps/photo-step';
import { StatementStep } from '../../steps/statement-step';
import { WaitingStep } from '../../steps/waiting-step';
import { useCase } from '../../use-case';

/** One address for a case: whatever its state, it opens at the step that is due for this driver. */
export default function CasePage() {
  const { params } = useRouter();
  const caseId = params['id'] ?? '';
  const say = useSay();
  const signedIn = useWatched(session) !== undefined;
  const { view, trouble, reload } = useCase(caseId);
  const [detour, setDetour] = useState<'referral' | 'statement' | 'ahead'>();
  useEffect(makeKeyKnownLater, []);
  if (!signedIn && !view) {
    const signIn = () => goOn('signIn', { next: addressOf('case', { id: caseId }) });
    return (
      <Shell
        title={say('case.title')}
        accident={{ screen: 'case' }}
        action={
          <Action id="case-sign-in" onTap={signIn}>
            {say('action.sign_in')}
          </Action>
        }
      >
        <Card>{say('case.sign_in')}</Card>
      </Shell>
    );
  }
  if (!view) {
    return (
      <Shell title={say('case.title')} accident={{ screen: 'case', caseId }}>
        {trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />}
      </Shell>
    );
  }
  const props: CaseStepProps = {
    view,
    trouble,
    reload,
    refer: () => setDetour('referral'),
    restate: () => setDetour('statement'),
    ahead: () => setDetour('ahead'),
  };
  const back = (): void => setDetour(undefined);
  if (detour === 'referral' && view.status !== 'police_referral')
    return <LateStep {...props} aside={{ to: 'police', back }} />;
  if (detour === 'statement' && mayRestate(view)) return <StatementStep {...props} back={back} />;
  if (detour === 'ahead' && view.status === 'pairing' && !hasSpoken(view)) return <OwnAccount {...props} />;
  return <Step {...props} />;
}

const mayRestate = ({ status }: CaseView): boolean =>
  status === 'pairing' || status === 'stating' || status === 'comparing' || status === 'signing';

const hasSpoken = ({ you, parties, stated }: CaseView): boolean =>
  parties[you]?.confirmed === true && stated[you] === true;

/** What this driver says of himself and of the accident, whoever else is there. */
function OwnAccount(props: CaseStepProps) {
  const { caseId, you, parties, stated } = props.view;
  // Without a network and a known garage, the vehicle can only be told later: the account need not wait for it.
  const isLater = stated[you] === true && actsOf(caseId).some(({ kind }) => kind === 'statement');
  if (!parties[you]?.confirmed && !isLater) return <ParticularsStep {...props} />;
  if (!stated[you]) return <StatementStep {...props} />;
  return actsOf(caseId).some(({ kind }) => kind === 'meet') ? <OwnFactsStep {...props} /> : <WaitingStep {...props} />;
}

function Step(props: CaseStepProps) {
  const { view } = props;
  switch (view.status) {
    case 'evidence':
      return <PhotoStep {...props} />;
    case 'evacuate':
      return <MoveStep {...props} />;
    case 'pairing':
      return <PairStep {...props} />;
    case 'stating':
      return <OwnAccount {...props} />;
    default:
      return <LateStep {...props} />;
  }
}
