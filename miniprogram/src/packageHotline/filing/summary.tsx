import { Text, View } from '@tarojs/components';
import type { ServiceView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Card, Fact, Notice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { type ReportDraft, takenAt } from '../drafts/report-draft';
import { useHotlineSay } from '../say-report';
import type { ChangeDraft } from './use-report-draft';

interface SummaryProps {
  readonly draft: ReportDraft;
  readonly change: ChangeDraft;
  readonly service: ServiceView | undefined;
}

/** What will be filed, by when it is expected and who will see it: the last look before the one tap. */
export function Summary({ draft, change, service }: SummaryProps) {
  const say = useHotlineSay();
  const { photos, location, place, assetCode, anonymous } = draft;
  const occurredAt = takenAt(draft);
  const pin = location ? say('hotline.sum.pin') : undefined;
  const where = [assetCode, place.trim(), pin].filter(Boolean).join(' · ') || say('hotline.sum.nowhere');
  const days = service?.dueWorkingDays;
  return (
    <Card id="report-summary" title={say('hotline.sum.title')}>
      <Fact name={say('hotline.sum.what')} value={service ? say.of(service.name) : say('hotline.sum.unchosen')} />
      <Fact name={say('hotline.sum.where')} value={where} />
      <Fact name={say('hotline.sum.photos')} value={say('hotline.sum.photo_count', { count: photos.length })} />
      {occurredAt ? <Fact name={say('hotline.sum.when')} value={formatInstant(say.locale, occurredAt)} /> : null}
      {service ? (
        <Fact
          name={say('hotline.sum.expected')}
          value={days === undefined ? say('hotline.sum.by_law') : say('hotline.sum.within', { days })}
        />
      ) : null}
      {service?.isPrivate ? (
        <Notice id="private-report">{say('hotline.sum.private')}</Notice>
      ) : (
        <View className="hint above">{say('hotline.sum.public')}</View>
      )}
      <Tap id="report-anonymous" className="tick" chosen={anonymous} onTap={() => change({ anonymous: !anonymous })}>
        <View className={`tick-box${anonymous ? ' on' : ''}`}>{anonymous ? '✓' : ''}</View>
        <View className="grow">
          <Text>{say('hotline.sum.anonymous')}</Text>
          <View className="hint">{say('hotline.sum.anonymous_hint')}</View>
        </View>
      </Tap>
    </Card>
  );
}
