import { View } from '@tarojs/components';
import type { RecordView } from '@yilu/contracts';
import { formatDate, formatInstantInFull } from '@yilu/look/format';
import { callNumber } from '@/platform/call-number';
import { Action, Card, Fact, Notice } from '@/ui/parts';
import { useViolationsSay } from './say';

/** The articles: what is forbidden, why a penalty, why points. */
export function LawCard({ articles }: { articles: RecordView['articles'] }) {
  const say = useViolationsSay();
  if (articles.length === 0) return null;
  return (
    <Card id="law" title={say('record.law_title')}>
      {articles.map(({ what, basis }) => (
        <Fact key={what} name={say(`record.law_${what}`)} value={say.basis({ basis: basis.zh, basisEn: basis.en })} />
      ))}
    </Card>
  );
}

/** By which device, with its certificate, and which officer looked at it before anybody was told. */
export function EvidenceCard({ record }: { record: RecordView }) {
  const say = useViolationsSay();
  const { device, audited, unit } = record;
  return (
    <Card id="evidence" title={say('record.device_title')}>
      {device?.expired ? (
        <Notice id="device-expired" tone="warn">
          {say('record.device_expired')}
        </Notice>
      ) : null}
      {device ? (
        <>
          <Fact name={say('record.device')} value={`${say(`record.device_${device.kind}`)} · ${device.deviceId}`} />
          <Fact
            name={say('record.certificate')}
            value={say('record.valid_until', {
              certificate: device.certificate,
              day: formatDate(say.locale, device.validUntil),
            })}
          />
          {device.publishedOn ? (
            <Fact name={say('record.device_published')} value={formatDate(say.locale, device.publishedOn)} />
          ) : null}
        </>
      ) : null}
      <Fact
        name={say('record.audited')}
        value={say('record.audited_by', { badge: audited.badge, at: formatInstantInFull(say.locale, audited.at) })}
      />
      <Fact name={say('record.unit')} value={say.of(unit)} />
      <Fact name={say('record.verify_code')} value={record.verifyCode} />
      <View className="gap" />
      <Action id="call-unit" tone="plain" onTap={() => callNumber(unit.phone)}>
        {say('record.call_unit', { phone: unit.phone })}
      </Action>
    </Card>
  );
}
