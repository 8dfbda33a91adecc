import type { TranscribeNoteRequest, Transcript } from '@yilu/contracts';
import { maximumDescription } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type VoiceRefusal, voiceNoteOf } from '../domain/voice-note.js';
import type { DraftDeps } from '../ports-drafts.js';

/** The words of a voice note, to be read and corrected by whoever spoke it; the note itself is forgotten at once. */
export const transcribeNote =
  ({ speech }: Pick<DraftDeps, 'speech'>) =>
  async ({
    audio,
  }: TranscribeNoteRequest): Promise<
    Result<Transcript, VoiceRefusal | 'feedback.voice_unintelligible' | 'feedback.speech_unreachable'>
  > => {
    const note = await voiceNoteOf(Buffer.from(audio, 'base64'));
    if (!note.ok) return note;
    const said = await speech.textOf(note.value);
    if (!said.ok)
      return refuse(
        said.refusal === 'speech.unreachable' ? 'feedback.speech_unreachable' : 'feedback.voice_unintelligible',
      );
    // What a recogniser writes is a stranger's text: unprintable characters go, and it is no longer than a report.
    const text = said.value
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')
      .trim()
      .slice(0, maximumDescription);
    return text ? accept({ text }) : refuse('feedback.voice_unintelligible');
  };
