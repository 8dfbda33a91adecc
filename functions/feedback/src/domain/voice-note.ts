import { maximumVoiceNoteBytes, maximumVoiceNoteSeconds } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type AudioLength, aacSeconds, amrSeconds, m4aSeconds, mp3Seconds, wavSeconds } from './voice-formats.js';

export type VoiceFormat = 'wav' | 'mp3' | 'aac' | 'amr' | 'm4a';
export type VoiceRefusal = 'feedback.voice_format' | 'feedback.voice_too_long' | 'feedback.voice_empty';

const formats: readonly (readonly [VoiceFormat, AudioLength])[] = [
  ['wav', wavSeconds],
  ['amr', amrSeconds],
  ['m4a', m4aSeconds],
  ['aac', aacSeconds],
  ['mp3', mp3Seconds],
];

/** A recorder ends its last frame: a minute may be a little longer than one. */
const tolerance = 0.5;
const shortest = 0.3;

/** What a note is by its own bytes, whatever it is called, and whether it is short enough to be listened to. */
export async function voiceNoteOf(
  bytes: Uint8Array,
): Promise<Result<{ format: VoiceFormat; bytes: Uint8Array }, VoiceRefusal>> {
  if (bytes.length > maximumVoiceNoteBytes) return refuse('feedback.voice_too_long');
  for (const [format, secondsOf] of formats) {
    const seconds = await secondsOf(bytes);
    if (seconds === undefined) continue;
    if (seconds < shortest) return refuse('feedback.voice_empty');
    if (seconds > maximumVoiceNoteSeconds + tolerance) return refuse('feedback.voice_too_long');
    return accept({ format, bytes });
  }
  return refuse('feedback.voice_format');
}
