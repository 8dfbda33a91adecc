import type { DefenceWords } from '../domain/defence-view.js';
import type { Defence } from '../domain/files.js';
import type { Deps } from '../ports.js';

/** Opens what a citizen wrote, and what he was asked. */
export async function openDefence(vault: Deps['vault'], defence: Defence): Promise<DefenceWords> {
  const open = (sealed: string) => vault.open('defence', defence.defenceId, sealed);
  const questions = defence.questions.map(async ({ at, text, reply, repliedAt }) => ({
    at,
    text: await open(text),
    ...(reply ? { reply: await open(reply) } : {}),
    ...(repliedAt ? { repliedAt } : {}),
  }));
  return { statement: await open(defence.statement), questions: await Promise.all(questions) };
}
