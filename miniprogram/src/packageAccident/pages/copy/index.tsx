import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { onePhone } from '@yilu/look/catalogue/one-phone';
import { useState } from 'react';
import { openCopy } from '@/api/copies';
import { readLaunch } from '@/launch/read-link';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { sayWith } from '@/ui/say';
import { Shell } from '@/ui/shell';

const useSayCopy = sayWith(onePhone);

/** Whoever signed on another's phone gets his copy here, with the number and code off his paper: no sign-in. */
export default function Copy() {
  const say = useSayCopy();
  const { params } = useRouter();
  const scanned = readLaunch({ query: params });
  const linked = scanned?.kind === 'copy' ? scanned : undefined;
  const [number, setNumber] = useState(params['number'] ?? linked?.number ?? '');
  const [code, setCode] = useState(params['code'] ?? linked?.code ?? '');
  const [opened, setOpened] = useState(false);
  const { busy, trouble, run } = useAct();
  const open = () =>
    void run(async () => {
      await openCopy({ number: number.trim().toUpperCase(), code: code.trim() });
      setOpened(true);
    });
  const complete = number.trim().length >= 4 && code.replace(/[\s-]/g, '').length === 16;
  return (
    <Shell
      title={say('copy.title')}
      action={
        <Action id="open-copy" busy={busy} disabled={!complete} onTap={open}>
          {say('copy.open')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      {opened ? (
        <Notice tone="ok" id="copy-opened">
          {say('copy.opened')}
        </Notice>
      ) : null}
      <View className="lead">{say('copy.lead')}</View>
      <Card>
        <Field id="copy-number" label={say('guest.paper_number')} maxLength={40} value={number} onChange={setNumber} />
        <Field id="copy-code" label={say('guest.paper_code')} maxLength={40} value={code} onChange={setCode} />
      </Card>
    </Shell>
  );
}
