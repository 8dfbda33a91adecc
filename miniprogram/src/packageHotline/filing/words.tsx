import { View } from '@tarojs/components';
import { Field } from '@/ui/field';
import { Card } from '@/ui/parts';
import { useHotlineSay } from '../say-report';
import { mostWords } from './missing';
import { VoiceNote } from './voice-note';

interface WordsProps {
  readonly text: string;
  /** A question or a complaint is nothing without them. */
  readonly needed: boolean;
  readonly onChange: (text: string) => void;
}

/** What is wrong in one's own words, typed or spoken; counted, so that nothing is cut off unseen. */
export function ReportWords({ text, needed, onChange }: WordsProps) {
  const say = useHotlineSay();
  return (
    <Card id="report-words">
      <Field
        id="report-description"
        label={say(needed ? 'hotline.words.needed' : 'hotline.words.title')}
        placeholder={say('hotline.words.example')}
        lines={3}
        maxLength={mostWords}
        value={text}
        onChange={onChange}
      />
      <View className="row">
        <View className="hint" id="words-left">
          {say('hotline.words.counted', { count: text.length, most: mostWords })}
        </View>
      </View>
      <VoiceNote onText={(spoken) => onChange([text.trim(), spoken].filter(Boolean).join('\n').slice(0, mostWords))} />
    </Card>
  );
}
