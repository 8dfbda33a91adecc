const pauseMs = 1_500;

/**
 * Looks again only after a pause: the city puts off whoever asks it more than twice a second, and his own phone asks too.
 */
export function seldom<T>(see: () => Promise<T>): () => Promise<T> {
  let next = 0;
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())));
    next = Date.now() + pauseMs;
    return see();
  };
}
