import { BankId } from '@yilu/contracts';
import type { Clock } from '@yilu/kernel';
import { byQuestionId } from '@yilu/theory/select-questions';
import type { BanksInForce } from '../domain/bank-file.js';
import type { BankFiles, BankStore } from '../ports-banks.js';
import type { Bank, Banks } from '../ports-study.js';

const ownBankId = 'own';
const rememberedMs = 60_000;

/** The project's own questions; loaded when they are first asked for, since counting time and the like needs none. */
async function ownBank(): Promise<Bank> {
  const { allQuestions } = await import('@yilu/theory/bank');
  return {
    bankId: ownBankId,
    name: { zh: '一路自编练习题', en: 'Yilu’s own practice questions' },
    questions: allQuestions,
    byId: byQuestionId(allQuestions),
  };
}

/** The rows of a bureau's file that were taken when it was checked. */
async function importedBank({ store, files }: Sources, bankId: BankId): Promise<Bank> {
  const { bank } = await store.find(bankId);
  if (!bank) throw new Error(`There is no bank ${bankId}`);
  const text = await files.read(bank);
  if (!text.ok) throw new Error(`Bank ${bankId} cannot be read: ${text.refusal}`);
  const [{ readBank }, { signSvg }, own] = await Promise.all([
    import('@yilu/theory/import-bank'),
    import('@yilu/theory/signs/sign-svg'),
    ownBank(),
  ]);
  const { questions } = readBank(text.value, {
    isDrawn: (sign) => signSvg(sign) !== undefined,
    isTaken: (questionId) => own.byId.has(questionId),
  });
  return {
    bankId,
    name: { zh: `车管所题库（${bank.file}）`, en: `Question bank of the bureau (${bank.file})` },
    questions,
    byId: byQuestionId(questions),
  };
}

interface Sources {
  readonly store: Pick<BankStore, 'inForce' | 'find'>;
  readonly files: Pick<BankFiles, 'read'>;
  readonly now: Clock;
}

/** Where questions come from. What is in force is remembered for a minute, a bank as long as its Lambda lives. */
export function studyBanks(sources: Sources): Banks {
  const loaded = new Map<string, Promise<Bank>>();
  let remembered: { readonly at: number; readonly inForce: BanksInForce | undefined } | undefined;

  function find(bankId: string): Promise<Bank> {
    const known = loaded.get(bankId);
    if (known) return known;
    const bank = bankId === ownBankId ? ownBank() : importedBank(sources, BankId.parse(bankId));
    loaded.set(bankId, bank);
    // A failure is not remembered: the next request reads again.
    bank.catch(() => loaded.delete(bankId));
    return bank;
  }
  return {
    find,
    async inForce(subject) {
      const at = sources.now().getTime();
      if (!remembered || at - remembered.at >= rememberedMs)
        remembered = { at, inForce: await sources.store.inForce() };
      return find(remembered.inForce?.banks[subject] ?? ownBankId);
    },
  };
}
