import { View } from '@tarojs/components';
import { assistance } from '@yilu/look/catalogue/assistance';
import { useState } from 'react';
import { Tap } from '@/ui/tap';
import { addText } from './outbox';
import { useHelpSay } from './say';

const phrases = ['lost', 'blocked', 'refuses', 'leaves', 'step', 'photo'] as const;

/**
 * Whole sentences for shaking hands: all of them at first, behind one line once something was said. The officer reads
 * Chinese: an English reader's phrase goes in both languages.
 */
export function Phrases({ begun, onSend }: { begun: boolean; onSend: () => void }) {
  const say = useHelpSay();
  const [open, setOpen] = useState(false);
  if (begun && !open) {
    return (
      <Tap id="chat-phrases" className="text-link" onTap={() => setOpen(true)}>
        {say('chat.phrases')}
      </Tap>
    );
  }
  return (
    <View>
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
              setOpen(false);
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
