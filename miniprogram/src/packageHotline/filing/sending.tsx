import { View } from '@tarojs/components';
import { goBack } from '@/platform/go';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { Action, Card, Notice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { type ReportDraft, unsentPhotos } from '../drafts/report-draft';
import { useHotlineSay } from '../say-report';
import type { ChangeDraft } from './use-report-draft';

/** Confirmed, and on its way: at once, or by itself as soon as there is a network. */
export function Sending({ draft, change }: { draft: ReportDraft; change: ChangeDraft }) {
  const say = useHotlineSay();
  const isOnline = useWatched(online);
  const photos = unsentPhotos(draft);
  return (
    <Shell
      title={say('hotline.new.title')}
      action={
        <Action id="leave-report" onTap={goBack}>
          {say('hotline.sending.leave')}
        </Action>
      }
    >
      <Notice tone={isOnline ? 'info' : 'ok'} id={isOnline ? 'report-sending' : 'report-kept'}>
        {say(isOnline ? 'hotline.sending.now' : 'hotline.sending.kept')}
      </Notice>
      <Card>
        <View className="paragraph">{say('hotline.sending.once')}</View>
        {photos > 0 ? <View className="hint">{say('hotline.sending.photos', { count: photos })}</View> : null}
        {draft.tried ? null : (
          <Action id="change-report" tone="plain" onTap={() => change({ state: 'writing', step: 'what' })}>
            {say('hotline.sending.change')}
          </Action>
        )}
      </Card>
    </Shell>
  );
}
