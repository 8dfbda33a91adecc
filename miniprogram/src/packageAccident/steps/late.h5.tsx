import { lazy, Suspense } from 'react';
import { Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Frame } from './case-step';
import type { LaterStepProps } from './later-step';

const Later = lazy(() =>
  import(/* webpackChunkName: "later", webpackPrefetch: true */ './later-step').then(({ LaterStep }) => ({
    default: LaterStep,
  })),
);

/** The browser fetches the later steps while the first ones are walked: its first load is what a driver waits for. */
export function LateStep(props: LaterStepProps) {
  const say = useSay();
  const waiting = (
    <Frame props={props} title={say('case.title')} screen="case">
      <Waiting />
    </Frame>
  );
  return (
    <Suspense fallback={waiting}>
      <Later {...props} />
    </Suspense>
  );
}
