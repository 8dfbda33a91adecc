import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { LinkLine } from '@/ui/link';
import { Action, Card, Notice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { DraftRows } from '../drafts/draft-rows';
import { useReportDrafts } from '../drafts/report-drafts';
import type { PhotoOrigin } from '../photos/pick-photos';
import type { ShownPhotos } from '../photos/report-photos';
import { useHotlineSay } from '../say-report';
import type { ChangeDraft } from './use-report-draft';

interface StartProps {
  readonly change: ChangeDraft;
  readonly photos: ShownPhotos;
}

/** The camera first; an album, a map or words alone are one tap away, and so is what was begun before. */
export function Start({ change, photos }: StartProps) {
  const say = useHotlineSay();
  const begun = useReportDrafts().length;
  const take = async (origin: PhotoOrigin): Promise<void> => {
    if (await photos.add(origin)) change({ step: 'place' });
  };
  const open = useRef(() => void take('camera'));
  const isFirst = useRef(begun === 0);
  useEffect(() => {
    // A browser opens a camera under a tap alone; a wallet opens it at once, unless something else waits here.
    if (process.env.TARO_ENV !== 'h5' && isFirst.current) open.current();
  }, []);
  return (
    <Shell
      title={say('hotline.new.title')}
      action={
        <Action id="report-camera" busy={photos.busy} onTap={() => void take('camera')}>
          {say('hotline.new.camera')}
        </Action>
      }
    >
      {photos.unfit ? (
        <Notice tone="warn" id="unfit-photo">
          {say(`hotline.photo.${photos.unfit}`, { most: photos.most })}
        </Notice>
      ) : null}
      <Card title={say('hotline.new.lead')}>
        <View className="hint above">{say('hotline.new.lead_hint')}</View>
        <LinkLine id="report-album" text={say('hotline.new.album')} onTap={() => void take('album')} />
        <LinkLine id="report-map" text={say('hotline.new.map_first')} onTap={() => change({ step: 'place' })} />
        <LinkLine
          id="report-text"
          text={say('hotline.new.text_only')}
          onTap={() => change({ step: 'place', inWords: true })}
        />
      </Card>
      <DraftRows />
    </Shell>
  );
}
