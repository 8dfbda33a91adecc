import { useEffect, useState } from 'react';
import { keptShot } from '@/capture/keep';

/** An address under which this phone shows a photograph that it keeps; undefined once it has been cleared away. */
export function useThumb(file: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    void keptShot(file).then((shot) => {
      if (left || !shot) return;
      if ('path' in shot) return setAddress(shot.path);
      made = URL.createObjectURL(shot.file);
      setAddress(made);
    });
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}
