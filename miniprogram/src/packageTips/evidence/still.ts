import type { Shot } from '@/capture/camera';

const patienceMs = 8_000;
/** Fine enough for a plate that fills a twentieth of the picture. */
const longestSide = 1920;

const happened = (film: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the film does not open')), patienceMs);
    film.addEventListener(
      event,
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    film.addEventListener('error', () => reject(new Error('not decoded')), { once: true });
  });

async function drawn(film: HTMLVideoElement): Promise<File | undefined> {
  const scale = Math.min(1, longestSide / Math.max(film.videoWidth, film.videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(film.videoWidth * scale);
  canvas.height = Math.round(film.videoHeight * scale);
  canvas.getContext('2d')?.drawImage(film, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  return blob ? new File([blob], 'still.jpg', { type: 'image/jpeg' }) : undefined;
}

/**
 * One picture out of the middle of a film, which the city asks for beside it. Undefined where this phone cannot draw one:
 * a photograph with the plate does as well then. A wallet brings its own along.
 */
export async function stillOf(shot: Shot): Promise<Shot | undefined> {
  if (!('file' in shot)) return undefined;
  const film = document.createElement('video');
  const url = URL.createObjectURL(shot.file);
  try {
    Object.assign(film, { muted: true, playsInline: true, preload: 'auto', src: url });
    await happened(film, 'loadeddata');
    const seeked = happened(film, 'seeked');
    film.currentTime = film.duration / 2;
    await seeked;
    const file = await drawn(film);
    return file && { file };
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
