import type { Clock, Result } from '@yilu/kernel';
import type { Ranked } from '@yilu/triage/model';
import type { VoiceFormat } from './domain/voice-note.js';

/** A service outside that writes down what is said in a note. */
export interface SpeechPort {
  /**
   * The words of a note; `speech.unintelligible` where there are none in it, `speech.unreachable` where the service does
   * not answer in time or not in its own way. Nothing of the note may stay with us.
   */
  textOf(note: {
    readonly format: VoiceFormat;
    readonly bytes: Uint8Array;
  }): Promise<Result<string, 'speech.unintelligible' | 'speech.unreachable'>>;
}

/** What drafts need: no store, for nothing of them is kept. */
export interface DraftDeps {
  /** All services for a text, the likeliest first. */
  readonly classify: (text: string) => Promise<readonly Ranked[]>;
  readonly speech: SpeechPort;
  readonly now: Clock;
  readonly city: string;
}
