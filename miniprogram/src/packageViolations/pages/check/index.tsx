import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { NoticeVerification, ReceiptVerification } from '@yilu/contracts';
import { formatDate, formatMoney } from '@yilu/look/format';
import { useEffect, useRef, useState } from 'react';
import { type ReceiptNumbers, verifyReceipt } from '@/api/payments';
import { verifyNotice } from '@/api/violations';
import { readLaunch, readLink } from '@/launch/read-link';
import { scanCode } from '@/offline/scan';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Fact, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

type Found = { readonly notice: NoticeVerification } | { readonly receipt: ReceiptVerification };

const bare = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Anybody's check of a notice, a decision or a receipt; what is not found is said neutrally. */
export default function Check() {
  const say = useViolationsSay();
  const { params } = useRouter();
  const scanned = readLaunch({ query: params });
  const given = scanned?.kind === 'check' ? scanned : undefined;
  const [what, setWhat] = useState<'notice' | 'receipt'>(params['number'] || given?.number ? 'receipt' : 'notice');
  const [numbers, setNumbers] = useState<ReceiptNumbers>({
    code: params['code'] ?? given?.code ?? '',
    number: params['number'] ?? given?.number ?? '',
    checkCode: params['checkCode'] ?? given?.checkCode ?? '',
  });
  const [found, setFound] = useState<Found>();
  const { busy, trouble, run } = useAct();
  const check = (of: ReceiptNumbers, kind: 'notice' | 'receipt') =>
    run(async () =>
      setFound(
        kind === 'notice' ? { notice: await verifyNotice(bare(of.code)) } : { receipt: await verifyReceipt(of) },
      ),
    );
  const complete =
    what === 'notice'
      ? bare(numbers.code).length === 16
      : /^\d{8}$/.test(numbers.code) && /^\d{10}$/.test(numbers.number) && /^[0-9A-Za-z]{6}$/.test(numbers.checkCode);
  // Only what a link brought is checked by itself, once.
  const brought = useRef(complete);
  useEffect(() => {
    if (!brought.current) return;
    brought.current = false;
    void check(numbers, what);
  });
  const change = (part: Partial<ReceiptNumbers>): void => {
    setFound(undefined);
    setNumbers((before) => ({ ...before, ...part }));
  };
  const scan = async () => {
    const link = readLink((await scanCode()) ?? '');
    if (link?.kind !== 'check') return;
    const read = { code: link.code, number: link.number ?? '', checkCode: link.checkCode ?? '' };
    const kind = link.number ? 'receipt' : 'notice';
    setWhat(kind);
    setNumbers(read);
    await check(read, kind);
  };
  return (
    <Shell
      title={say('check.title')}
      action={
        <View className="pair">
          <Action id="check" busy={busy} disabled={!complete} onTap={() => void check(numbers, what)}>
            {say('check.verify')}
          </Action>
          <Action id="scan" tone="plain" onTap={() => void scan()}>
            {say('check.scan')}
          </Action>
        </View>
      }
    >
      <TroubleNotice trouble={trouble} />
      {found ? (
        'notice' in found ? (
          <NoticeFound notice={found.notice} />
        ) : (
          <ReceiptFound receipt={found.receipt} />
        )
      ) : null}
      <Card>
        <View className="hint above">{say('check.why')}</View>
        <Choice
          id="what"
          value={what}
          options={(['notice', 'receipt'] as const).map((value) => ({ value, text: say(`check.what_${value}`) }))}
          onChoose={(next) => {
            setFound(undefined);
            setWhat(next);
          }}
        />
        <Field
          id="check-code"
          label={say(what === 'notice' ? 'check.code' : 'check.receipt_code')}
          {...(what === 'notice' ? { hint: say('check.code_hint') } : { keyboard: 'number' as const })}
          maxLength={24}
          value={numbers.code}
          onChange={(code) => change({ code })}
        />
        {what === 'receipt' ? (
          <>
            <Field
              id="check-number"
              label={say('check.receipt_number')}
              keyboard="number"
              maxLength={10}
              value={numbers.number}
              onChange={(number) => change({ number })}
            />
            <Field
              id="check-check"
              label={say('check.receipt_check')}
              maxLength={6}
              value={numbers.checkCode}
              onChange={(checkCode) => change({ checkCode: checkCode.trim() })}
            />
          </>
        ) : null}
      </Card>
    </Shell>
  );
}

const Unknown = ({ text }: { text: string }) => <Notice id="check-unknown">{text}</Notice>;

function NoticeFound({ notice }: { notice: NoticeVerification }) {
  const say = useViolationsSay();
  if (!notice.genuine) return <Unknown text={say('check.unknown')} />;
  const { kind = 'notice', maskedPlate, day, act, fen, standing, unit } = notice;
  return (
    <Card id="check-genuine">
      <Notice tone="ok">{say(`check.genuine_${kind}`)}</Notice>
      {maskedPlate ? <Fact name={say('check.plate')} value={maskedPlate} /> : null}
      {day ? <Fact name={say('check.day')} value={formatDate(say.locale, day)} /> : null}
      {act ? <Fact name={say('check.act')} value={say.of(act)} /> : null}
      {fen === undefined ? null : <Fact name={say('check.sum')} value={formatMoney(fen)} />}
      {unit ? <Fact name={say('check.unit')} value={say.of(unit)} /> : null}
      {standing ? <Fact name={say('check.standing')} value={say(`check.standing_${standing}`)} /> : null}
    </Card>
  );
}

function ReceiptFound({ receipt }: { receipt: ReceiptVerification }) {
  const say = useViolationsSay();
  if (!receipt.genuine) return <Unknown text={say('check.unknown')} />;
  const { amountFen, day, reversed } = receipt;
  return (
    <Card id="check-genuine">
      <Notice tone={reversed ? 'warn' : 'ok'}>
        {say(reversed ? 'check.receipt_reversed' : 'check.genuine_receipt')}
      </Notice>
      {amountFen === undefined ? null : <Fact name={say('check.sum')} value={formatMoney(amountFen)} />}
      {day ? <Fact name={say('check.day')} value={formatDate(say.locale, day)} /> : null}
    </Card>
  );
}
