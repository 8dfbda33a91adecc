import { View } from '@tarojs/components';
import type { StudySubject } from '@yilu/contracts';
import type { Trouble } from '@/api/problem';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { keptPack } from './question-pack';
import { useStudySay } from './say';

/** What a pack weighs, before this phone has seen one. */
const usualBytes = 300_000;

export const sizeIn = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1_000)} kB`;

interface DownloadCardProps {
  readonly subject: StudySubject;
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  readonly onDownload: () => void;
}

/** Where a subject's questions are not on the phone yet: what they cost and what they give. */
export function DownloadCard({ subject, busy, trouble, onDownload }: DownloadCardProps) {
  const say = useStudySay();
  const { locale } = useWatched(preferences);
  const inOther = keptPack(subject, locale === 'en' ? 'zh-CN' : 'en') !== undefined;
  return (
    <Card id="pack-missing" title={say('study.pack')}>
      <View className="paragraph">
        {inOther ? say('study.pack_other_language') : say('study.pack_missing', { size: sizeIn(usualBytes) })}
      </View>
      <TroubleNotice trouble={trouble} />
      <Action id="download" disabled={busy} onTap={onDownload}>
        {say(busy ? 'study.pack_downloading' : 'study.pack_download')}
      </Action>
    </Card>
  );
}
