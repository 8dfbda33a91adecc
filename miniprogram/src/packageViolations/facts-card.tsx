import { View } from '@tarojs/components';
import type { RecordView } from '@yilu/contracts';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import { openMap } from '@/platform/open-map';
import { Card, Fact } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useViolationsSay, type ViolationsSay } from './say';

function fineOf(say: ViolationsSay, { usualFen, fineRange }: RecordView): string {
  const parts = [
    usualFen === undefined ? '' : say('record.fine_usual', { usual: formatMoney(usualFen) }),
    fineRange
      ? say('record.fine_range', { min: formatMoney(fineRange.minFen), max: formatMoney(fineRange.maxFen) })
      : '',
  ];
  return parts.filter(Boolean).join(say.locale === 'en' ? '; ' : '；');
}

/** When, where, what was measured, and what it usually comes to. */
export function FactsCard({ record }: { record: RecordView }) {
  const say = useViolationsSay();
  const { location, measured, points, place } = record;
  const fine = fineOf(say, record);
  return (
    <Card id="facts" title={say('record.facts')}>
      <Fact name={say('record.plate')} value={record.plate} />
      <Fact name={say('record.when')} value={formatInstantInFull(say.locale, record.occurredAt)} />
      <Fact name={say('record.where')} value={place} />
      {location ? (
        <Tap
          id="open-map"
          className="text-link"
          onTap={() => openMap({ lat: location.lat, lng: location.lng, name: place, address: place })}
        >
          {say('record.map')}
        </Tap>
      ) : null}
      {measured ? <Fact name={say('record.measured')} value={say('record.measured_value', measured)} /> : null}
      {fine ? <Fact name={say('record.fine')} value={fine} /> : null}
      <Fact
        name={say('record.points')}
        value={points === undefined ? say('record.points_unclear') : say('record.points_value', { points })}
      />
      {record.code ? <Fact name={say('record.code')} value={say('record.code_then', { code: record.code })} /> : null}
      <Fact name={say('record.number')} value={record.recordId} />
      <View className="gap" />
    </Card>
  );
}
