import { Text, View } from '@tarojs/components';
import { serviceOf } from '@yilu/law/feedback/services';
import { formatInstant } from '@yilu/look/format';
import { useEffect } from 'react';
import { addressOf, go } from '@/platform/go';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { LinkLine } from '@/ui/link';
import { Card } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { grouped } from '../following/report-number';
import { useHotlineSay } from '../say-report';
import { isSent, type ReportDraft } from './report-draft';
import { useHiddenDrafts, useReportDrafts } from './report-drafts';
import { sendDrafts } from './send-drafts';

/** What is on this phone and not with the city yet, and the numbers that the phone alone knows; nothing where there is none. */
export function DraftRows() {
  const say = useHotlineSay();
  const drafts = useReportDrafts();
  const hidden = useHiddenDrafts();
  useEffect(() => {
    void sendDrafts();
  }, []);
  if (drafts.length === 0 && hidden === 0) return null;
  return (
    <Card id="report-drafts" title={say('hotline.draft.title')}>
      {drafts.map((draft) => (
        <Row key={draft.id} draft={draft} />
      ))}
      {hidden > 0 ? (
        <LinkLine
          id="hidden-drafts"
          text={say('hotline.draft.hidden', { count: hidden })}
          onTap={() => go('signIn', { next: addressOf('reports') })}
        />
      ) : null}
    </Card>
  );
}

const photosWord = (draft: ReportDraft) =>
  isSent(draft) ? 'hotline.draft.photos_refused' : 'hotline.draft.photos_left';

function Row({ draft }: { draft: ReportDraft }) {
  const say = useHotlineSay();
  const isOnline = useWatched(online);
  const { id, state, serviceCode, place, description, photos, startedAt, trouble, reportId } = draft;
  const service = serviceCode ? serviceOf(serviceCode) : undefined;
  const count = photos.length;
  const name =
    (service ? say.of(service.name) : '') ||
    description.trim().slice(0, 40) ||
    place.trim() ||
    say('hotline.draft.photos', { count });
  const standing =
    state === 'filed'
      ? say(draft.anonymous ? 'hotline.draft.unsigned' : photosWord(draft), { number: grouped(reportId) })
      : state === 'waiting'
        ? say(isOnline ? 'hotline.draft.sending' : 'hotline.draft.waiting')
        : say(trouble ? 'hotline.draft.refused' : 'hotline.draft.writing');
  return (
    <Tap id={`draft-${id}`} className="list-link" onTap={() => go('reportNew', { draft: id })}>
      <View className="grow">
        <View className="unread">{name}</View>
        <View className="hint">
          {standing} · {formatInstant(say.locale, startedAt)}
        </View>
      </View>
      <Text className="arrow">›</Text>
    </Tap>
  );
}
