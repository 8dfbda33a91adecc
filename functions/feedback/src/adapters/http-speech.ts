import { parseJson } from '@yilu/http/exchange';
import { signedPost } from '@yilu/http/signed-post';
import { accept, type Clock, refuse } from '@yilu/kernel';
import * as z from 'zod';
import type { SpeechPort } from '../ports-drafts.js';

const Said = z.object({ text: z.string().min(1) });
const Refused = z.object({ code: z.literal('unintelligible') });

/** Listening takes a part of the note's own length; whoever waits longer rather types. */
const patienceMilliseconds = 15_000;

/** The speech service over HTTPS, each note signed over its exact body and its instant. */
export const httpSpeech = ({ baseUrl, key, now }: { baseUrl: string; key: string; now: Clock }): SpeechPort => ({
  async textOf({ format, bytes }) {
    const note = { format, audio: Buffer.from(bytes).toString('base64') };
    const service = { baseUrl, key: 'yilu', secret: key, now, patienceMilliseconds };
    const asked = await signedPost(service, '/v1/transcripts', note);
    if (!asked.ok) return refuse('speech.unreachable');
    const answer = parseJson(asked.value.text);
    if (asked.value.status === 422 && Refused.safeParse(answer).success) return refuse('speech.unintelligible');
    const said = asked.value.status === 200 ? Said.safeParse(answer) : undefined;
    // An answer that we cannot read is none: it must not pass for silence.
    return said?.success ? accept(said.data.text) : refuse('speech.unreachable');
  },
});
