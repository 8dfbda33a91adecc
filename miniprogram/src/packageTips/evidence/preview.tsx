import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { keptShot } from '@/capture/keep';
import { isFilm, type Medium } from './medium';

/** A kept picture small, so that somebody sees which one it is; a film shows its sign alone. */
export function Preview({ medium, label }: { medium: Medium; label: string }) {
  const { file } = medium;
  const film = isFilm(medium);
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    if (film) return undefined;
    let made: string | undefined;
    let gone = false;
    void keptShot(file).then((shot) => {
      if (!shot || gone) return;
      made = 'file' in shot ? URL.createObjectURL(shot.file) : undefined;
      setSrc('file' in shot ? made : shot.path);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [file, film]);
  if (film || !src) return <View className="tip-thumb">{film ? '▶' : ''}</View>;
  // The line beside it names it; once is enough for whoever has it read out.
  if (process.env.TARO_ENV === 'h5') return <img className="tip-thumb" src={src} alt="" />;
  return <Image className="tip-thumb" src={src} mode="aspectFill" ariaLabel={label} />;
}
