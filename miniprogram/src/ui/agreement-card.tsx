import { View } from '@tarojs/components';
import type { AgreementCopy } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { verifyCopy } from '@yilu/evidence';
import { masked } from './masked';
import { Card, Fact, Notice } from './parts';
import { useSay } from './say';

/** An agreement as this reader may see it, proved on the phone against the hash that all sign. */
export function AgreementCard({ copy }: { copy: AgreementCopy }) {
  const say = useSay();
  const { genuine } = verifyCopy(copy);
  return (
    <Card id="agreement" title={say('agreement.title', { number: copy.number })}>
      <Notice tone={genuine ? 'ok' : 'danger'} id={genuine ? 'copy-genuine' : 'copy-broken'}>
        {say(genuine ? 'agreement.genuine' : 'agreement.broken')}
      </Notice>
      <Fields fields={copy.fields.filter(({ name }) => name.indexOf('.') < 0)} />
      {partyRoles.map((role) => {
        const fields = copy.fields.filter(({ name }) => name.startsWith(`${role}.`));
        return fields.length > 0 ? (
          <View key={role} className="group">
            <View className={`field-label car-${role}`}>{say(`agreement.party_${role}`)}</View>
            <Fields fields={fields} />
          </View>
        ) : null;
      })}
      <View className="gap" />
      <View className="hint">{say('agreement.hash', { version: copy.version })}</View>
      <View id="document-hash" className="hash">
        {copy.documentHash}
      </View>
    </Card>
  );
}

function Fields({ fields }: { fields: AgreementCopy['fields'] }) {
  const say = useSay();
  return (
    <>
      {fields.map((field) => {
        const name = field.name.replace(/^[a-d]\./, '');
        const text = field.value ?? masked(say, field.masked ?? '');
        return (
          <Fact
            key={field.name}
            name={say.or(`field.${name}`, name)}
            value={say.locale === 'en' && field.english ? `${field.english} · ${text}` : text}
          />
        );
      })}
    </>
  );
}
