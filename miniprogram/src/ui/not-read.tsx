import type { Trouble } from '@/api/problem';
import { useAct } from '@/state/use-act';
import { Action, TroubleNotice, Waiting } from './parts';
import { useSay } from './say';

/** What could not be read, and one tap that reads it again: nobody has to leave a page for that. */
export function NotRead({ trouble, onAgain }: { trouble: Trouble; onAgain: () => Promise<unknown> }) {
  const say = useSay();
  const { busy, run } = useAct();
  if (busy) return <Waiting />;
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <Action id="read-again" tone="plain" onTap={() => void run(onAgain)}>
        {say('action.retry')}
      </Action>
    </>
  );
}
