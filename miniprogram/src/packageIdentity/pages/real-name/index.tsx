import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { VerifyRealNameRequest } from '@yilu/contracts';
import { useState } from 'react';
import { verifyRealName } from '@/api/account';
import { type Trouble, troubleOf } from '@/api/problem';
import { keepSession } from '@/api/session';
import { goTo } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useIdentitySay } from '../../say';

const kinds = ['resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'foreign_permanent_resident'] as const;

const confirmByPhone = 'real_name.confirm_by_phone';

/** Name and document, checked with the national register; several sign-ins of one person become one. */
export default function RealName() {
  const say = useIdentitySay();
  const { params } = useRouter();
  const { busy, trouble, run } = useAct();
  const [draft, change] = useDraft<{ name: string; documentKind: VerifyRealNameRequest['documentKind'] }>('real-name', {
    name: '',
    documentKind: say.locale === 'en' ? 'passport' : 'resident_id',
  });
  // The number is not kept on the phone: a found phone must not give away an identity.
  const [documentNumber, setNumber] = useState('');
  // The identity is in use: whoever holds its phone gets on by the code that was sent there.
  const [confirming, setConfirming] = useState<Trouble>();
  const [phoneCode, setPhoneCode] = useState('');
  const verify = (code = '') =>
    void run(async () => {
      const proof = code === '' ? {} : { phoneCode: code };
      try {
        keepSession(await verifyRealName({ ...draft, documentNumber: documentNumber.trim().toUpperCase(), ...proof }));
      } catch (fault) {
        const refused = troubleOf(fault);
        if (refused.code !== confirmByPhone) throw fault;
        setConfirming(refused);
        return;
      }
      dropDraft('real-name');
      goTo(params['next'] ? decodeURIComponent(params['next']) : '/pages/mine/index');
    });
  const complete = draft.name.trim() !== '' && documentNumber.trim().length >= 5;
  const codeComplete = !confirming || /^\d{6}$/.test(phoneCode);
  return (
    <Shell
      title={say('real_name.title')}
      action={
        <Action
          id="verify"
          busy={busy}
          disabled={!complete || !codeComplete}
          onTap={() => verify(confirming ? phoneCode : '')}
        >
          {say('real_name.verify')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      {confirming ? (
        <Card id="confirm-by-phone">
          <Notice>{say.trouble(confirming)}</Notice>
          <Field
            id="phone-code"
            label={say('real_name.code')}
            keyboard="number"
            maxLength={6}
            value={phoneCode}
            onChange={setPhoneCode}
          />
          <Action id="code-again" tone="plain" busy={busy} disabled={!complete} onTap={() => verify()}>
            {say('real_name.code_again')}
          </Action>
        </Card>
      ) : null}
      <Card>
        <View className="paragraph">{say('real_name.why')}</View>
        <Field
          id="name"
          label={say('real_name.name')}
          maxLength={50}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <View className="field-label">{say('real_name.kind')}</View>
        <Choice
          id="kind"
          value={draft.documentKind}
          options={kinds.map((value) => ({ value, text: say(`document.${value}`) }))}
          onChoose={(documentKind) => change({ documentKind })}
        />
        <Field
          id="document-number"
          label={say('real_name.number')}
          hint={say('real_name.number_hint')}
          keyboard={draft.documentKind === 'resident_id' ? 'idcard' : 'text'}
          maxLength={30}
          value={documentNumber}
          onChange={(number) => {
            setNumber(number);
            setConfirming(undefined);
          }}
        />
      </Card>
    </Shell>
  );
}
