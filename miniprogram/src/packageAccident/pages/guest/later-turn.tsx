import { OpenAmendment } from '@/packageAftermath/pages/amendment/open-amendment';
import { AgreementStep } from '../../steps/agreement-step';
import { CompareStep } from '../../steps/compare-step';

type LaterTurnProps =
  | ({ readonly step: 'compare' } & Parameters<typeof CompareStep>[0])
  | ({ readonly step: 'sign' } & Parameters<typeof AgreementStep>[0])
  | ({ readonly step: 'amend' } & Parameters<typeof OpenAmendment>[0]);

/** A guest's turns from the comparison on. */
export function LaterTurn(props: LaterTurnProps) {
  if (props.step === 'compare') return <CompareStep {...props} />;
  return props.step === 'sign' ? <AgreementStep {...props} /> : <OpenAmendment {...props} />;
}
