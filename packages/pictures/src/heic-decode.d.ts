declare module 'heic-decode' {
  /** Decodes the main picture of a HEIC, turned upright; throws for a file that it cannot read. */
  export default function decode(file: { readonly buffer: Uint8Array }): Promise<{
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and opacity of each pixel. */
    readonly data: Uint8ClampedArray;
  }>;
}
