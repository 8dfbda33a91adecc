import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Receipt as ReceiptView } from '@yilu/contracts';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { getReceipt, receiptDocument } from '@/api/payments';
import { session } from '@/api/session';
import { webAddress } from '@/platform/address';
import { copyText } from '@/platform/copy';
import { addressOf } from '@/platform/go';
import { openPdf } from '@/platform/open-pdf';
import { saveFile } from '@/platform/save-file';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Qr } from '@/ui/qr';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { usePaymentsSay } from '../../say';
import '../../payments.scss';

/** One receipt: its numbers, the paper, and how an employer checks it. */
export default function ReceiptPage() {
  const say = usePaymentsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: receipt, trouble } = useLoaded(() => getReceipt(id), signedIn);
  return (
    <Shell title={say('receipt.title')} action={receipt?.state === 'issued' ? <Opening receipt={receipt} /> : null}>
      {signedIn ? null : (
        <SignInCard id="receipt-sign-in" why={say('receipts.sign_in')} next={addressOf('receipt', { id })} />
      )}
      <TroubleNotice trouble={trouble} />
      {signedIn && !receipt && !trouble ? <Waiting /> : null}
      {receipt ? (
        <>
          <Numbers receipt={receipt} />
          <Checking receipt={receipt} />
        </>
      ) : null}
    </Shell>
  );
}

interface PartProps {
  readonly receipt: ReceiptView;
}

function Opening({ receipt: { receiptId, number = receiptId } }: PartProps) {
  const say = usePaymentsSay();
  const { busy, trouble, run } = useAct();
  const [path, name] = [receiptDocument(receiptId), `${number}.pdf`];
  return (
    <>
      <TroubleNotice trouble={trouble} />
      <View className="pair">
        <Action id="open-receipt" busy={busy} onTap={() => void run(() => openPdf(path, name))}>
          {say('receipt.open')}
        </Action>
        {process.env.TARO_ENV === 'weapp' ? (
          <Action id="share-receipt" tone="plain" busy={busy} onTap={() => void run(() => saveFile(path, name))}>
            {say('receipt.share')}
          </Action>
        ) : null}
      </View>
    </>
  );
}

function Numbers({ receipt }: PartProps) {
  const say = usePaymentsSay();
  const { state, code, number, checkCode, surchargeFen } = receipt;
  return (
    <Card id={`receipt-${state}`}>
      {state === 'reversed' ? <Notice tone="warn">{say('receipt.reversed_why')}</Notice> : null}
      {state === 'requested' ? <Notice>{say('paid.receipt_later')}</Notice> : null}
      <View className="hint">{say('receipt.sum')}</View>
      <View className="number">{formatMoney(receipt.amountFen)}</View>
      <Fact name={say('receipt.principal')} value={formatMoney(receipt.principalFen)} />
      {surchargeFen > 0 ? <Fact name={say('pay.surcharge')} value={formatMoney(surchargeFen)} /> : null}
      <Fact name={say('receipt.paid_at')} value={formatInstantInFull(say.locale, receipt.paidAt)} />
      <Fact name={say('receipt.paid_by')} value={say(`receipt.by_${receipt.paidBy}`)} />
      <Fact name={say('receipt.reference')} value={receipt.reference} />
      {code ? <Fact name={say('receipt.code')} value={code} /> : null}
      {number ? <Fact name={say('receipt.number')} value={number} /> : null}
      {checkCode ? <Fact name={say('receipt.check_code')} value={checkCode} /> : null}
    </Card>
  );
}

/** The address at which anybody checks it, as a code and to be copied. */
function Checking({ receipt: { code, number, checkCode } }: PartProps) {
  const say = usePaymentsSay();
  const [copied, setCopied] = useState(false);
  const { busy, trouble, run } = useAct();
  if (!code || !number || !checkCode) return null;
  const address = `${webAddress()}/verify?code=${code}&number=${number}&checkCode=${checkCode}`;
  const copy = () =>
    void run(async () => {
      await copyText(address);
      setCopied(true);
    });
  return (
    <Card id="checking" title={say('receipt.share')}>
      <Qr link={address} label={say('receipt.share')} />
      <View className="gap" />
      <TroubleNotice trouble={trouble} />
      {copied ? <Notice tone="ok">{say('receipt.copied')}</Notice> : null}
      <Action id="copy-check" tone="plain" busy={busy} onTap={copy}>
        {say('receipt.share_link')}
      </Action>
    </Card>
  );
}
