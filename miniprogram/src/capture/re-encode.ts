const longestSide = 1920;
const targetBytes = 400_000;
const qualities = [0.8, 0.65, 0.5];

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality));

/**
 * The picture drawn anew as a JPEG of about 400 kB: the phone's own metadata stays behind, which the other driver must
 * not see, and it travels fast. What the browser cannot decode stays as it is, for the city to judge.
 */
export async function asEvidence(file: File): Promise<File> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    for (const quality of qualities) {
      const blob = await encoded(canvas, quality);
      const enough = blob && (blob.size <= targetBytes || quality === qualities[qualities.length - 1]);
      if (enough) return new File([blob], 'photo.jpg', { type: 'image/jpeg' });
    }
    return file;
  } catch {
    return file;
  }
}
