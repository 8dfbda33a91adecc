import { View } from '@tarojs/components';
import { formatDay } from '@yilu/look/format';
import { useState } from 'react';
import { copyText } from '@/platform/copy';
import { goBack, goOn } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { Action, Card, Notice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Sure } from '@/ui/sure';
import { type ReportDraft, unsentPhotos } from '../drafts/report-draft';
import { dropReportDraft } from '../drafts/report-drafts';
import { grouped } from '../following/report-number';
import { photoProgress } from '../photos/photo-progress';
import { useHotlineSay } from '../say-report';

/** The number, the day by which it is expected, and the way to follow it; photographs may still be on their way. */
export function Filed({ draft }: { draft: ReportDraft }) {
  const say = useHotlineSay();
  const [copied, setCopied] = useState(false);
  const progress = useWatched(photoProgress);
  const { reportId, expectedOn, anonymous, photos } = draft;
  const moving = photos.filter(({ state }) => state === 'kept' || state === 'registered');
  const percent = Math.min(...moving.map(({ photoId }) => progress[photoId] ?? 0));
  return (
    <Shell
      title={say('hotline.filed.title')}
      action={
        <Action id="follow-filed" onTap={() => goOn('report', { id: reportId })}>
          {say('hotline.filed.follow')}
        </Action>
      }
    >
      <Notice tone="ok" id="report-filed">
        {say(anonymous ? 'hotline.filed.thanks_unsigned' : 'hotline.filed.thanks')}
      </Notice>
      <Card title={say('hotline.filed.number')}>
        <View className="number" id="report-number">
          {grouped(reportId)}
        </View>
        <View className="hint above">
          {say(anonymous ? 'hotline.filed.number_anonymous' : 'hotline.filed.number_hint')}
        </View>
        <Action
          id="copy-number"
          tone="plain"
          onTap={() =>
            void copyText(reportId).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        >
          {say(copied ? 'hotline.filed.copied' : 'hotline.filed.copy')}
        </Action>
      </Card>
      {expectedOn ? (
        <Card title={say('hotline.filed.expected')}>
          <View className="lead" id="expected-on">
            {formatDay(say.locale, expectedOn)}
          </View>
          <View className="hint">{say('hotline.filed.expected_hint')}</View>
        </Card>
      ) : null}
      {unsentPhotos(draft) > 0 ? (
        <Notice id="photos-follow">{say('hotline.filed.photos', { count: moving.length, percent })}</Notice>
      ) : null}
      {photos.some(({ state }) => state === 'refused') ? (
        <Notice tone="warn" id="photos-refused">
          {say('hotline.filed.photo_refused')}
        </Notice>
      ) : null}
      {anonymous && moving.length === 0 ? (
        <Sure
          id="forget-number"
          text={say('hotline.filed.forget')}
          why={say('hotline.filed.forget_why')}
          busy={false}
          onSure={() => {
            dropReportDraft(draft.id);
            goBack();
          }}
        />
      ) : null}
    </Shell>
  );
}
