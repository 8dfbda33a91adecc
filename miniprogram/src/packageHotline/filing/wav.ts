const headBytes = 44;

/** Sound as a WAV file of one channel and sixteen bits: what every listener reads, whatever a browser records in. */
export function wavOf(channels: readonly Float32Array[], rate: number): Uint8Array<ArrayBuffer> {
  const length = channels[0]?.length ?? 0;
  const view = new DataView(new ArrayBuffer(headBytes + length * 2));
  const write = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
  };
  write(0, 'RIFF');
  view.setUint32(4, headBytes - 8 + length * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, length * 2, true);
  for (let at = 0; at < length; at += 1) {
    const sum = channels.reduce((total, channel) => total + (channel[at] ?? 0), 0);
    const level = Math.max(-1, Math.min(1, sum / channels.length));
    view.setInt16(headBytes + at * 2, Math.round(level * 32_767), true);
  }
  return new Uint8Array(view.buffer);
}
