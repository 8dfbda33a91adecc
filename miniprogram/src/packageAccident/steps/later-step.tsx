import { AgreementStep } from './agreement-step';
import type { CaseStepProps } from './case-step';
import { CompareStep } from './compare-step';
import { DeterminationStep } from './determination-step';
import { EndedStep } from './ended-step';
import { InjuryStep } from './injury-step';
import { OfficerStep } from './officer-step';
import { ReferralForm } from './referral-form';
import { ReferralStep } from './referral-step';
import { SignedStep } from './signed-step';
import { TooManyStep } from './too-many-step';

export interface LaterStepProps extends CaseStepProps {
  /** The driver leaves the usual way, and how he comes back to it. */
  readonly aside?: { readonly to: 'police' | 'too_many'; readonly back: () => void };
}

/** From the comparison on, and the ways aside: what nobody needs at the kerb in the first minute. */
export function LaterStep({ aside, ...props }: LaterStepProps) {
  if (aside?.to === 'police') return <ReferralForm {...props} back={aside.back} />;
  if (aside?.to === 'too_many') return <TooManyStep {...props} back={aside.back} />;
  switch (props.view.status) {
    case 'comparing':
      return <CompareStep {...props} />;
    case 'signing':
      return <AgreementStep {...props} />;
    case 'signed':
      return <SignedStep {...props} />;
    case 'reopened_injury':
      return <InjuryStep {...props} />;
    case 'officer_requested':
    case 'officer_queue':
      return <OfficerStep {...props} />;
    case 'determined':
    case 'served':
    case 'review_requested':
      return <DeterminationStep {...props} />;
    case 'police_referral':
      return <ReferralStep {...props} />;
    case 'withdrawn':
    case 'expired':
      return <EndedStep {...props} />;
    default:
      return null;
  }
}
