import { View } from '@tarojs/components';
import { useState } from 'react';
import { bindLicence } from '@/api/account';
import { goBack } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useIdentitySay } from '../../say';

/** A driving licence by its archive number; classes and validity come from the registry. */
export default function BindLicence() {
  const say = useIdentitySay();
  const { busy, trouble, run } = useAct();
  const [archiveNumber, setNumber] = useState('');
  const bind = () =>
    void run(async () => {
      await bindLicence({ archiveNumber });
      goBack();
    });
  return (
    <Shell
      title={say('garage.add_licence')}
      action={
        <Action id="bind-licence" busy={busy} disabled={!/^\d{12}$/.test(archiveNumber)} onTap={bind}>
          {say('action.save')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      <Card>
        <View className="paragraph">{say('licence_form.why')}</View>
        <Field
          id="archive-number"
          label={say('licence_form.archive')}
          hint={say('licence_form.archive_hint')}
          keyboard="number"
          maxLength={12}
          value={archiveNumber}
          onChange={setNumber}
        />
      </Card>
    </Shell>
  );
}
