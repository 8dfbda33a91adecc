import { useEffect, useState } from 'react';

/** Where a picture is shown from: its address, or this browser's own one of a file that nobody has sent yet. */
export function usePictureAddress(url: string | undefined, file: File | undefined): string | undefined {
  const [own, setOwn] = useState<string>();
  useEffect(() => {
    if (!file) return;
    const address = URL.createObjectURL(file);
    setOwn(address);
    return () => {
      URL.revokeObjectURL(address);
      setOwn(undefined);
    };
  }, [file]);
  return file ? own : url;
}
