import { voiceNoteOf } from '@yilu/feedback/domain/voice-note';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voiceNotes } from '../../fixtures/voice-notes.js';

describe.each(Object.entries(voiceNotes))('a note as %s', (format, note) => {
  it('is known by its bytes', async () =>
    expect(await voiceNoteOf(note(5))).toMatchObject({ ok: true, value: { format } }));
  it('may last a minute', async () => expect((await voiceNoteOf(note(60))).ok).toBe(true));
  it('may not last longer', async () =>
    expect(await voiceNoteOf(note(62))).toEqual({ ok: false, refusal: 'feedback.voice_too_long' }));
  it('has to hold something', async () => expect((await voiceNoteOf(note(0))).ok).toBe(false));
});

it.each([
  ['a picture', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]],
  ['a page', [...Buffer.from('<html><script>alert(1)</script>')]],
  ['a tag of MP3 without sound', [...Buffer.from('ID3'), 3, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f, 0]],
  ['a WAV without sound', [...Buffer.from('RIFF\0\0\0\0WAVE')]],
  ['a movie without a length', [0, 0, 0, 8, ...Buffer.from('ftyp')]],
])('%s is no note', async (_what, bytes) =>
  expect(await voiceNoteOf(Uint8Array.from(bytes))).toEqual({ ok: false, refusal: 'feedback.voice_format' }),
);

it('never fails and always ends on bytes that nobody expects', () => {
  const heads = Object.values(voiceNotes).map((note) => note(1).subarray(0, 24));
  const noise = fc.tuple(fc.constantFrom(...heads), fc.nat(24), fc.uint8Array({ maxLength: 400 }));
  return fc.assert(
    fc.asyncProperty(noise, async ([head, kept, rest]) => {
      await voiceNoteOf(Uint8Array.from([...head.subarray(0, kept), ...rest]));
    }),
  );
});
