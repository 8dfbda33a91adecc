import type { ReportView } from '@yilu/contracts';
import { followReport } from '@/api/hotline';
import { addressOf, go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Action, TroubleNotice } from '@/ui/parts';
import { grouped } from './report-number';
import { useFollowingSay } from './say';
import type { mainActionOf } from './standing';

interface MainActionProps {
  readonly main: NonNullable<ReturnType<typeof mainActionOf>>;
  readonly report: ReportView;
  readonly signedIn: boolean;
  readonly onChanged: () => Promise<void>;
}

/** The one thing to do next, at the thumb. */
export function MainAction({ main, report, signedIn, onChanged }: MainActionProps) {
  const say = useFollowingSay();
  const { busy, trouble, run } = useAct();
  const { reportId, duplicateOf = '' } = report;
  const next = addressOf('report', { id: reportId });
  const follow = () =>
    void run(async () => {
      await followReport(reportId);
      await onChanged();
    });
  if (main === 'joined')
    return (
      <Action id="to-joined" onTap={() => go('report', { id: duplicateOf })}>
        {say('following.to_joined', { other: grouped(duplicateOf) })}
      </Action>
    );
  if (main === 'again')
    return (
      <Action id="report-again" onTap={() => go('reportNew')}>
        {say('following.after.again')}
      </Action>
    );
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <Action id="me-too" busy={busy} onTap={signedIn ? follow : () => go('signIn', { next })}>
        {say('following.too')}
      </Action>
    </>
  );
}
