import { Text, View } from '@tarojs/components';
import type { NearbyReport } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { followReport } from '@/api/hotline';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Thumbnail } from './report-row';
import { useFollowingSay } from './say';
import { badgeOf } from './standing';

interface KnownReportsProps {
  readonly reports: readonly NearbyReport[];
  /** Where somebody signs in to be counted; undefined where he is signed in. */
  readonly signIn: (() => void) | undefined;
}

/** What is reported of it already: one tap in place of another report. */
export function KnownReports({ reports, signIn }: KnownReportsProps) {
  const say = useFollowingSay();
  return (
    <Card id="known" title={say('following.asset.known')}>
      <View className="hint above">
        {say(reports.length > 0 ? 'following.asset.known_hint' : 'following.asset.known_none')}
      </View>
      {reports.map((report) => (
        <Known key={report.reportId} report={report} signIn={signIn} />
      ))}
    </Card>
  );
}

function Known({ report, signIn }: { report: NearbyReport; signIn: (() => void) | undefined }) {
  const say = useFollowingSay();
  const { busy, trouble, run } = useAct();
  const [counted, setCounted] = useState<number>();
  const { reportId, service, description, thumbnailUrl, followers, requestedAt } = report;
  const follow = () =>
    void run(async () => {
      const { followers: now } = await followReport(reportId);
      setCounted(now);
    });
  return (
    <View className="known">
      <View className="known-row">
        {thumbnailUrl ? <Thumbnail url={thumbnailUrl} /> : null}
        <View className="grow">
          <View className="row-title">{say.of(service)}</View>
          <Text className="badge">{say(badgeOf(report))}</Text>
          {description ? <View className="one-line">{description}</View> : null}
          <View className="hint">
            {`${say('following.count', { count: counted ?? followers })} · ${formatInstant(say.locale, requestedAt)}`}
          </View>
        </View>
      </View>
      <TroubleNotice trouble={trouble} />
      {counted === undefined ? (
        <Action id={`me-too-${reportId}`} busy={busy} onTap={signIn ?? follow}>
          {say('following.too')}
        </Action>
      ) : (
        <Notice tone="ok" id={`counted-${reportId}`}>
          {say('following.asset.counted')}
        </Notice>
      )}
      <Action id={`look-${reportId}`} tone="plain" onTap={() => go('report', { id: reportId })}>
        {say('following.asset.look')}
      </Action>
    </View>
  );
}
