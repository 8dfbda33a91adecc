import { Image, Text, View } from '@tarojs/components';
import type { FollowedReport } from '@yilu/contracts';
import { formatDay, formatInstant } from '@yilu/look/format';
import { go } from '@/platform/go';
import { Tap } from '@/ui/tap';
import { useFollowingSay } from './say';
import { badgeOf, isPending, toneOf } from './standing';

/** One line of truth of a report: what it is, how far it is, and by when. */
export function ReportRow({ report }: { report: FollowedReport }) {
  const say = useFollowingSay();
  const { reportId, service, place, description, expectedOn, overdue, mine, muted, status, thumbnailUrl } = report;
  const about = place || description;
  const due = expectedOn && isPending(status) ? formatDay(say.locale, expectedOn) : '';
  return (
    <Tap id={`report-${reportId}`} className="report-row" onTap={() => go('report', { id: reportId })}>
      {thumbnailUrl ? <Thumbnail url={thumbnailUrl} /> : null}
      <View className="grow">
        <View className="row-title">{say.of(service)}</View>
        <View className="badges">
          <Text className={`badge ${toneOf(report)}`}>{say(badgeOf(report))}</Text>
          {overdue ? <Text className="badge warn">{say('following.late')}</Text> : null}
          {mine ? null : <Text className="badge">{say('following.mine.followed')}</Text>}
          {muted ? <Text className="badge">{say('following.mine.muted')}</Text> : null}
        </View>
        {about ? <View className="one-line">{about}</View> : null}
        <View className="hint">
          {due && !overdue
            ? say('following.expected', { day: due })
            : say('following.mine.filed', { at: formatInstant(say.locale, report.requestedAt) })}
        </View>
      </View>
    </Tap>
  );
}

/** A small picture of the trouble; what stands beside it says what it is. */
export function Thumbnail({ url }: { url: string }) {
  if (process.env.TARO_ENV === 'h5') return <img className="thumbnail" src={url} alt="" />;
  return <Image className="thumbnail" src={url} mode="aspectFill" />;
}
