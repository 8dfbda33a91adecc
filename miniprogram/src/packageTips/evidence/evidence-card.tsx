import { Text, View } from '@tarojs/components';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { When } from '@/ui/when';
import { useTipSay } from '../say';
import { type EvidenceRules, hasRoom, isFilm, type Lack, type Medium } from './medium';
import { Preview } from './preview';
import { Refused } from './refused';
import type { Evidence } from './use-evidence';

interface EvidenceCardProps {
  readonly evidence: Evidence;
  readonly rules: EvidenceRules;
  readonly lack: Lack | undefined;
  /** A clue needs none. */
  readonly optional: boolean;
}

/** Two pictures some seconds apart, a film, or what the album has: what each is for is said before it is taken. */
export function EvidenceCard({ evidence, rules, lack, optional }: EvidenceCardProps) {
  const say = useTipSay();
  const { media, looking, add } = evidence;
  const photos = hasRoom(media, false, rules);
  const film = hasRoom(media, true, rules);
  const first = media.length === 0;
  return (
    <Card id="tip-evidence" title={say(optional ? 'tip.evidence_optional' : 'tip.evidence')}>
      <View className="hint above">
        {say('tip.evidence_how', { seconds: rules.movementSecondsMin, minutes: rules.movementSecondsMax / 60 })}
      </View>
      {media.map((medium, at) => (
        <Line key={medium.id} medium={medium} n={at + 1} evidence={evidence} />
      ))}
      <TroubleNotice trouble={evidence.trouble} />
      <Refused refusal={evidence.refusal} rules={rules} />
      {evidence.undated ? <Undated onDate={evidence.date} /> : null}
      {lack && !first ? <Notice tone="warn">{say(`tip.lack_${lack}`, { count: rules.photosMin })}</Notice> : null}
      {photos ? (
        <Action
          id="take-photo"
          tone={lack ? 'brand' : 'plain'}
          busy={looking}
          onTap={() => void add('photo', 'camera')}
        >
          {say(`tip.take_${lack ?? 'more'}`)}
        </Action>
      ) : null}
      {film ? (
        <Action id="take-film" tone="plain" disabled={looking} onTap={() => void add('film', 'camera')}>
          {say('tip.take_film', { ...rules.videoSeconds })}
        </Action>
      ) : null}
      <View className="hint">
        {say('tip.album_rule', { hours: rules.albumHours, live: rules.captureToUploadHours })}
      </View>
      <View className="choices above">
        {photos ? (
          <Tap id="choose-photo" className="pill" disabled={looking} onTap={() => void add('photo', 'album')}>
            {say('tip.choose_photo')}
          </Tap>
        ) : null}
        {film ? (
          <Tap id="choose-film" className="pill" disabled={looking} onTap={() => void add('film', 'album')}>
            {say('tip.choose_film')}
          </Tap>
        ) : null}
      </View>
    </Card>
  );
}

/** One picture: when it was taken, where it comes from, and how far it has come on its way. */
function Line({ medium, n, evidence }: { medium: Medium; n: number; evidence: Evidence }) {
  const say = useTipSay();
  const percent = evidence.progress[medium.id];
  const sent = medium.mediaId !== undefined;
  const name = say(isFilm(medium) ? 'tip.film' : 'tip.photo', { n });
  const state = percent === undefined ? say(sent ? 'tip.sent' : 'tip.waiting') : say('tip.sending', { percent });
  return (
    <View id={`medium-${n}`} className="tip-medium">
      <Preview medium={medium} label={name} />
      <View className="grow">
        <View className="row">
          <Text className="unread">{name}</Text>
          <Text className={`badge${sent ? ' ok' : ''}`}>{state}</Text>
        </View>
        <View className="hint">
          {say(medium.told ? 'tip.told_at' : `tip.source_${medium.source}`, {
            at: formatInstant(say.locale, medium.capturedAt),
          })}
        </View>
        {percent === undefined ? (
          <View className="pair wrap">
            {sent ? null : (
              <Tap id={`send-again-${n}`} className="text-link" onTap={() => void evidence.send(medium)}>
                {say('tip.send_again')}
              </Tap>
            )}
            <Tap
              id={`remove-${n}`}
              className="text-link"
              label={say('tip.remove_named', { name })}
              onTap={() => evidence.remove(medium)}
            >
              {say('tip.remove')}
            </Tap>
          </View>
        ) : (
          <View className="progress">
            <View className="progress-done" style={{ width: `${percent}%` }} />
          </View>
        )}
      </View>
    </View>
  );
}

/** Its camera wrote no time: whoever chose it says when it was, or leaves it. */
function Undated({ onDate }: { onDate: (capturedAt: string | undefined) => void }) {
  const say = useTipSay();
  const [at, setAt] = useState(() => new Date().toISOString());
  return (
    <View id="undated">
      <Notice tone="warn">{say('tip.undated')}</Notice>
      <When id="taken-at" label={say('tip.taken_at')} value={at} onChange={setAt} />
      <View className="pair">
        <Action id="date-it" onTap={() => onDate(at)}>
          {say('tip.date_it')}
        </Action>
        <Action id="leave-it" tone="plain" onTap={() => onDate(undefined)}>
          {say('tip.leave_it')}
        </Action>
      </View>
    </View>
  );
}
