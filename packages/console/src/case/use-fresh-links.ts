import { useRef } from 'react';

const pauseMilliseconds = 60_000;

/** Reads the case again for new photograph links, at most once a minute: a picture that is broken stays broken. */
export function useFreshLinks(readAgain: () => void): () => void {
  const last = useRef(0);
  return () => {
    const now = Date.now();
    if (now - last.current < pauseMilliseconds) return;
    last.current = now;
    readAgain();
  };
}
