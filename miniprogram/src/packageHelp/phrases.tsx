import { View } from '@tarojs/components';
import { assistance } from '@yilu/look/catalogue/assistance';
import { Tap } from '@/ui/tap';
import { addText } from './outbox';
import { useHelpSay } from './say';

const phrases = ['lost', 'blocked', 'refuses', 'leaves', 'step', 'photo'] as const;

/** Whole sentences for shaking hands. The officer reads Chinese: an English reader's phrase goes in both languages. */
export function Phrases({ onSend }: { onSend: () => void }) {
  const say = useHelpSay();
  return (
    <View className="phrases">
      <View className="hint above">{say('chat.phrases')}</View>
      <View className="choices">
        {phrases.map((phrase) => (
          <Tap
            key={phrase}
            id={`phrase-${phrase}`}
            className="pill"
            onTap={() => {
              const { zh, en } = assistance[`chat.phrase.${phrase}`];
              addText(say.locale === 'en' ? `${zh} (${en})` : zh);
              onSend();
            }}
          >
            {say(`chat.phrase.${phrase}`)}
          </Tap>
        ))}
      </View>
    </View>
  );
}
