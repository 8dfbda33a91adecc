/** What the contexts count in their own logs, in CloudWatch's embedded metric format, namespace `Yilu`. */
export interface Counted {
  readonly metric: string;
  /** Counted apart by these values of the dimension `kind`. */
  readonly kinds?: readonly string[];
  readonly meaning: string;
}

/** Why a wallet's message or answer was not believed; WeChat's own probes are none of them. */
const distrust = ['signature', 'serial', 'stale', 'malformed', 'foreign_merchant', 'foreign_order'] as const;

/** One is enough to wake a person: a count that is not there is none. */
export const counted: readonly Counted[] = [
  {
    metric: 'ClaimDeliveriesParked',
    meaning: 'An insurer did not take a paper after the last try: see the delivery ledger in the console.',
  },
  {
    metric: 'PaymentMessagesUntrusted',
    kinds: [...distrust, 'not_its_form', 'too_large'],
    meaning: 'A message that claims to come from a payment wallet is not believed. Nothing was changed by it.',
  },
  {
    metric: 'PaymentAnswersUntrusted',
    kinds: distrust,
    meaning: 'An answer of a payment wallet is not believed: its key has changed, or somebody stands between.',
  },
  {
    metric: 'PaymentMessagesForeign',
    meaning: 'A genuine message of a wallet names another sum or order than ours: money needs a look in the console.',
  },
  {
    metric: 'PaymentMessagesUnknown',
    meaning: 'A genuine message of a wallet is about an order that stands nowhere here: money needs a look.',
  },
  {
    metric: 'PaymentAttemptsUnsettled',
    meaning: 'A payment has been unclear for over 15 minutes: the wallet is down, or does not know its own order.',
  },
  {
    metric: 'PaymentDifferences',
    meaning: 'Our ledger and a bill, a bank file or the treasury differ: see the day in the console.',
  },
  {
    metric: 'PaymentFilesTroubled',
    meaning: 'A bill or a file of the bank or the treasury cannot be believed, or has not come.',
  },
  { metric: 'ReceiptsLate', meaning: 'The treasury has not issued a receipt for a long time, or refuses one.' },
  {
    metric: 'ImportsRefused',
    meaning: "A file of the bureau's network was refused whole: see its reason in the import report.",
  },
  {
    metric: 'ImportRowsRefused',
    meaning: "Rows of a believed file of the bureau's network were refused: see their numbers in the import report.",
  },
];
