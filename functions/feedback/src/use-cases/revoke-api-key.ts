import type { ApiKeyId, ApiKeyView } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type ApiKey, revoked } from '../domain/api-key.js';
import type { Deps } from '../ports.js';
import { apiKeyView } from './api-key-view.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** Ends a key at once and for good; one that has ended stays as it is. */
export const revokeApiKey =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    keyId: ApiKeyId,
  ): Promise<Result<ApiKeyView, 'feedback.no_api_key' | CommandRefusal>> => {
    const ended = await deps.store.perform<ApiKey, 'feedback.no_api_key'>(
      command,
      { apiKeys: [keyId] },
      ({ apiKeys: [known] }) => {
        if (!known) return refuse('feedback.no_api_key');
        if (!known.active) return accept({ answer: known });
        const key = revoked(known, deps.now());
        return accept({ apiKeys: [key], events: [actedBy(officer, 'api_key_revoked', keyId)], answer: key });
      },
    );
    return ended.ok ? accept(await apiKeyView(deps, ended.value)) : ended;
  };
