import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** One sticker as it is printed, or why there is none. */
export function StickerPicture({ code, onRemove }: { code: string; onRemove: () => void }) {
  const { api } = useDesk();
  const { t } = useWords();
  const [address, setAddress] = useState<string>();
  const sticker = useQuery({
    queryKey: ['sticker', code],
    queryFn: () => api.printSticker(code),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = sticker;
  useEffect(() => {
    if (!data) return;
    const own = URL.createObjectURL(data);
    setAddress(own);
    return () => URL.revokeObjectURL(own);
  }, [data]);
  return (
    <li className="sticker" data-testid="sticker" data-code={code}>
      {sticker.error ? (
        <div className="no-print">
          <ProblemNote error={sticker.error} />
        </div>
      ) : (
        address && <img src={address} alt={t('console.stickers.alt', { code })} />
      )}
      <button type="button" className="button small quiet no-print" onClick={onRemove}>
        {t('console.stickers.remove', { code })}
      </button>
    </li>
  );
}
