import type { Locale, OpenCopyRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { type Result, refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { type CopyRefusal, copyHolder } from './copy-holder.js';
import { drawAgreement } from './get-agreement-document.js';
import { spelled } from './guest-codes.js';

type Refused = { readonly code: CopyRefusal | 'accident.no_agreement'; readonly retryAt?: string };

/**
 * A guest's copy of the agreement as it stands now, for whoever holds the number and the code that he was given. The
 * code was shown on another party's phone, so every personal line is masked, his own too: signed in under his verified
 * name he reads the full copy. The code stands on the paper for the next time.
 */
export const openCopy =
  (deps: Deps) =>
  async (
    command: Command,
    request: OpenCopyRequest,
    locale: Locale = 'zh-CN',
  ): Promise<Result<Uint8Array<ArrayBuffer>, Refused>> => {
    const holder = await copyHolder(deps, command, request);
    if (!holder.ok) return holder;
    const { caseId } = holder.value;
    const signed = await deps.cases.findPapers(caseId);
    if (!signed) return refuse({ code: 'accident.no_such_copy' });
    const drawn = await drawAgreement(deps, signed, 'code', { locale, copyCode: spelled(request.code) });
    return drawn.ok ? drawn : refuse({ code: drawn.refusal });
  };
