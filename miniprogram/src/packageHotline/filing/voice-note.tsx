import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { transcribe } from '@/api/hotline';
import { session } from '@/api/session';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Action, Notice, TroubleNotice } from '@/ui/parts';
import { useHotlineSay } from '../say-report';
import { canRecord, type Recording, record } from './voice';

/** Shorter than the city's minute, so that a breath more refuses nothing. */
const longestSeconds = 55;

/** Speaking instead of typing: the words land in the field, to be corrected there; the note itself is kept nowhere. */
export function VoiceNote({ onText }: { onText: (text: string) => void }) {
  const say = useHotlineSay();
  const signedIn = useWatched(session) !== undefined;
  const [recording, setRecording] = useState<Recording>();
  const [seconds, setSeconds] = useState(0);
  const [denied, setDenied] = useState(false);
  const { busy, trouble, run } = useAct();
  const end = useRef<() => void>(() => undefined);

  const start = (): void => {
    setDenied(false);
    void record().then(
      (begun) => {
        setSeconds(0);
        setRecording(begun);
      },
      () => setDenied(true),
    );
  };
  end.current = () => {
    if (!recording) return;
    setRecording(undefined);
    void run(async () => {
      const { text } = await transcribe(await recording.stop());
      onText(text);
    });
  };
  useEffect(() => {
    if (!recording) return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => {
      clearInterval(timer);
      recording.discard();
    };
  }, [recording]);
  useEffect(() => {
    if (seconds >= longestSeconds) end.current();
  }, [seconds]);

  if (!signedIn || !canRecord()) return null;
  return (
    <View className="group">
      <TroubleNotice trouble={trouble} />
      {denied ? <Notice tone="warn">{say('hotline.voice.denied')}</Notice> : null}
      {recording ? (
        <Action id="voice-stop" tone="danger" onTap={() => end.current()}>
          {say('hotline.voice.stop', { seconds })}
        </Action>
      ) : (
        <Action id="voice-start" tone="plain" disabled={busy} onTap={start}>
          {say(busy ? 'hotline.voice.reading' : 'hotline.voice.start')}
        </Action>
      )}
    </View>
  );
}
