import type { SubscriptionTemplate } from '@yilu/contracts/constants';

const idsByName = {
  accident_progress: 'accident_progress',
  accident_decision: 'accident_decision',
  violation_notice: 'violation_notice',
  exam_notice: 'exam_notice',
  feedback_notice: 'feedback_notice',
} as const;

/**
 * The wallets' own ids of our templates, given with their approval; the mini-program asks consent for the same ids.
 * Fields are those of the approved template, two lines of at most 20 characters.
 */
export const walletTemplates: {
  readonly [W in 'wechat' | 'alipay']: {
    readonly id: { readonly [T in SubscriptionTemplate]: string };
    readonly title: string;
    readonly hint: string;
  };
} = {
  wechat: {
    id: idsByName,
    title: 'thing1',
    hint: 'thing2',
  },
  alipay: {
    id: idsByName,
    title: 'keyword1',
    hint: 'keyword2',
  },
};

/** Title and hint in the fields of a wallet's template. */
export function templateData(wallet: 'wechat' | 'alipay', words: { readonly title: string; readonly hint: string }) {
  const { title, hint } = walletTemplates[wallet];
  return { [title]: { value: words.title }, [hint]: { value: words.hint } };
}
