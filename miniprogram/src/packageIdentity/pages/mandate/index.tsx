import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { OfferMandateResponse } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { acceptMandate, offerMandate } from '@/api/account';
import { goOn } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useIdentitySay } from '../../say';

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
const lengths = [1, 7, 30, 365] as const;

const dayAfter = (days: number): string => new Date(Date.now() + shanghaiMs + days * dayMs).toISOString().slice(0, 10);

/** An owner's consent that another person drives and acts for his car: given as a code, taken by entering it. */
export default function Mandate() {
  const { params } = useRouter();
  return params['vehicle'] ? <Offer vehicleId={params['vehicle']} plate={params['plate'] ?? ''} /> : <Accept />;
}

function Offer({ vehicleId, plate }: { vehicleId: string; plate: string }) {
  const say = useIdentitySay();
  const { busy, trouble, run } = useAct();
  const [days, setDays] = useState('7');
  const [offer, setOffer] = useState<OfferMandateResponse>();
  const give = () => void run(async () => setOffer(await offerMandate(vehicleId, { until: dayAfter(Number(days)) })));
  return (
    <Shell
      title={say('garage.lend')}
      action={
        offer ? null : (
          <Action id="offer-mandate" busy={busy} onTap={give}>
            {say('mandate.offer')}
          </Action>
        )
      }
    >
      <TroubleNotice trouble={trouble} />
      <Card title={decodeURIComponent(plate)}>
        <View className="paragraph">{say('mandate.why')}</View>
        {offer ? (
          <>
            <View id="mandate-code" className="code">
              {offer.code}
            </View>
            <View className="hint">{say('mandate.tell', { until: formatInstant(say.locale, offer.expiresAt) })}</View>
          </>
        ) : (
          <Choice
            id="days"
            value={days}
            options={lengths.map((value) => ({ value: String(value), text: say('mandate.days', { days: value }) }))}
            onChoose={setDays}
          />
        )}
      </Card>
    </Shell>
  );
}

function Accept() {
  const say = useIdentitySay();
  const { busy, trouble, run } = useAct();
  const [draft, change] = useDraft('mandate', { code: '' });
  const accept = () =>
    void run(async () => {
      await acceptMandate({ code: draft.code });
      change({ code: '' });
      goOn('garage');
    });
  return (
    <Shell
      title={say('garage.enter_code')}
      action={
        <Action id="take-mandate" busy={busy} disabled={!/^[0-9A-Z]{8}$/.test(draft.code)} onTap={accept}>
          {say('mandate.accept')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      <Card>
        <View className="paragraph">{say('mandate.accept_why')}</View>
        <Field
          id="mandate-input"
          label={say('mandate.code')}
          maxLength={8}
          value={draft.code}
          onChange={(code) => change({ code: code.trim().toUpperCase() })}
        />
      </Card>
    </Shell>
  );
}
