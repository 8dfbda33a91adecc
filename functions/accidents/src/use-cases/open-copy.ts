import type { Locale, OpenCopyRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { type Result, refuse } from '@yilu/kernel';
import type { Deps } from '../ports.js';
import { type CopyRefusal, copyHolder } from './copy-holder.js';
import { drawAgreement } from './get-agreement-document.js';
import { spelled } from './guest-codes.js';

type Refused = { readonly code: CopyRefusal | 'accident.no_agreement'; readonly retryAt?: string };

/**
 * A guest's own copy of the agreement as it stands now, for whoever holds the number and the code that he was given:
 * his own lines in full, the others' masked, and the code on the paper for the next time.
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
    const { caseId, role } = holder.value;
    const signed = await deps.cases.findPapers(caseId);
    if (!signed) return refuse({ code: 'accident.no_such_copy' });
    const drawn = await drawAgreement(deps, signed, role, { locale, copyCode: spelled(request.code) });
    return drawn.ok ? drawn : refuse({ code: drawn.refusal });
  };
