import { View } from '@tarojs/components';
import type { OwnReportView, ReportView } from '@yilu/contracts';
import { changeNews, leaveReport } from '@/api/hotline';
import { useAct } from '@/state/use-act';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { useFollowingSay } from './say';

interface TakingPartProps {
  readonly report: ReportView;
  readonly own: OwnReportView | undefined;
  /** Whether one more can say that he met with it. */
  readonly open: boolean;
  readonly onChanged: () => Promise<void>;
}

/** How many met with it, and for whoever follows it: its news, and the way out. */
export function TakingPart({ report, own, open, onChanged }: TakingPartProps) {
  const say = useFollowingSay();
  const { busy, trouble, run } = useAct();
  const { reportId, followers } = report;
  const act = (what: () => Promise<unknown>) => () =>
    void run(async () => {
      await what();
      await onChanged();
    });
  return (
    <Card id="taking-part">
      <View id="followers" className="lead">
        {say('following.count', { count: followers })}
      </View>
      <TroubleNotice trouble={trouble} />
      {open ? <View className="hint">{say(own ? 'following.too_why' : 'following.sign_in')}</View> : null}
      {own?.following ? (
        <>
          <View id="following" className="paragraph">
            {say(own.muted ? 'following.is_muted' : own.mine ? 'following.is_mine' : 'following.is_following')}
          </View>
          <Action
            id={own.muted ? 'unmute' : 'mute'}
            tone="plain"
            busy={busy}
            onTap={act(() => changeNews(reportId, !own.muted))}
          >
            {say(own.muted ? 'following.unmute' : 'following.mute')}
          </Action>
        </>
      ) : null}
      {own?.following && !own.mine ? (
        <Sure
          id="leave"
          text={say('following.leave')}
          confirm={say('following.leave_sure')}
          tone="plain"
          busy={busy}
          onSure={act(() => leaveReport(reportId))}
        />
      ) : null}
    </Card>
  );
}
