import * as z from 'zod';
import { maximumDescription } from './feedback.js';

/** A minute as WAV of 16 kHz; every other format is far smaller. */
export const maximumVoiceNoteBytes = 2_000_000;
export const maximumVoiceNoteSeconds = 60;

/** A note that somebody spoke; what it is its bytes say. It is kept nowhere. */
export const TranscribeNoteRequest = z
  .strictObject({
    /** Base64 of a WAV, MP3, AAC, AMR or M4A file. */
    audio: z
      .base64()
      .min(4)
      .max(Math.ceil(maximumVoiceNoteBytes / 3) * 4),
  })
  .meta({ id: 'TranscribeNoteRequest' });
export type TranscribeNoteRequest = z.infer<typeof TranscribeNoteRequest>;

/** What the note says, for its speaker to correct; nothing is filed by it. */
export const Transcript = z.object({ text: z.string().min(1).max(maximumDescription) }).meta({ id: 'Transcript' });
export type Transcript = z.infer<typeof Transcript>;
