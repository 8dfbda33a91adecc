import { type ComponentProps, lazy, Suspense } from 'react';
import { Waiting } from '@/ui/parts';
import type { LaterTurn } from './later-turn';

const Later = lazy(() =>
  import(/* webpackChunkName: "later-turn", webpackPrefetch: true */ './later-turn').then((module) => ({
    default: module.LaterTurn,
  })),
);

/** The browser fetches a guest's later turns while he takes his first one. */
export const LateTurn = (props: ComponentProps<typeof LaterTurn>) => (
  <Suspense fallback={<Waiting />}>
    <Later {...props} />
  </Suspense>
);
