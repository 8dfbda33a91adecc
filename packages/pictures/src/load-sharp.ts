/** The library that draws pictures, loaded by whoever first needs it: 18 MB of machine code that no other may carry. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // A job sees every picture once: what libvips would keep of it is memory that the next one needs.
  sharp.cache(false);
  return sharp;
}
