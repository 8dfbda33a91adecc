import type { LambdaSpec } from '../lambda-spec.js';
import { fonts } from './fonts.js';

/** What of payments runs in the cloud. */
export const payments: readonly LambdaSpec[] = [
  {
    name: 'payments',
    entry: 'functions/payments/src/handler.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      paths: ['/payments/{proxy+}'],
      bounded: [
        // Open to strangers, and the same for all of them for fifteen seconds.
        { method: 'GET', path: '/payments/status', rate: 50, burst: 200 },
        // Open too: at this rate nobody tries out the numbers of receipts.
        { method: 'GET', path: '/payments/receipts/verifications', rate: 10, burst: 50 },
        // Each costs a question to a wallet, whose patience is counted too.
        { method: 'POST', path: '/payments/attempts/{attemptId}/checks', rate: 200, burst: 500 },
      ],
    },
    needs: ['vault', 'payment_wallets'],
    assets: fonts,
  },
  {
    name: 'payments-notify-wechat',
    entry: 'functions/payments/src/notify-wechat.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      open: true,
      paths: ['/payments/notifications/wechat'],
      // The wallet repeats what is not answered; a city's payments are a few a second.
      bounded: [{ method: 'POST', path: '/payments/notifications/wechat', rate: 100, burst: 400 }],
    },
    needs: ['wechat_pay_notices'],
  },
  {
    name: 'payments-notify-alipay',
    entry: 'functions/payments/src/notify-alipay.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      open: true,
      paths: ['/payments/notifications/alipay'],
      // The wallet repeats what is not answered; a city's payments are a few a second.
      bounded: [{ method: 'POST', path: '/payments/notifications/alipay', rate: 100, burst: 400 }],
    },
    needs: ['alipay_pay_notices'],
  },
  {
    name: 'payments-follow',
    entry: 'functions/payments/src/follow-payments.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['payment_wallets'],
    // It goes through its minute in rounds of ten seconds.
    timeoutSeconds: 75,
  },
  {
    name: 'payments-on-person-changed',
    entry: 'functions/payments/src/on-person-changed.ts',
    context: 'payments',
    trigger: {
      kind: 'events',
      types: ['identity.person_changed', 'identity.persons_merged', 'identity.person_deleted'],
    },
    needs: [],
  },
  {
    name: 'payments-on-violations',
    entry: 'functions/payments/src/on-violations.ts',
    context: 'payments',
    trigger: {
      kind: 'events',
      types: [
        'violations.decision_made',
        'violations.decision_served',
        'violations.decision_revoked',
        'violations.surcharge_stopped',
      ],
    },
    needs: ['payment_wallets'],
  },
  {
    name: 'payments-on-exams',
    entry: 'functions/payments/src/on-exams.ts',
    context: 'payments',
    trigger: { kind: 'events', types: ['exams.fee_due', 'exams.fee_withdrawn'] },
    needs: ['payment_wallets'],
  },
  {
    name: 'payments-staff',
    entry: 'functions/payments/src/staff-handler.ts',
    context: 'payments',
    trigger: { kind: 'http', paths: ['/payments/staff/{proxy+}'] },
    needs: [],
  },
  {
    name: 'payments-rewards',
    entry: 'functions/payments/src/rewards-handler.ts',
    context: 'payments',
    // Whoever takes his data with him finds his rewards by his pseudonym, whose key no other of these has.
    trigger: { kind: 'http', paths: ['/payments/rewards', '/payments/rewards/{proxy+}', '/payments/me/export'] },
    needs: ['vault', 'reporter_pseudonyms'],
  },
  {
    name: 'payments-reward-desk',
    entry: 'functions/payments/src/reward-desk-handler.ts',
    context: 'payments',
    trigger: {
      kind: 'http',
      paths: ['/payments/staff/reward-batches', '/payments/staff/reward-batches/{proxy+}'],
    },
    needs: ['vault'],
  },
  {
    name: 'payments-on-rewards',
    entry: 'functions/payments/src/on-rewards.ts',
    context: 'payments',
    trigger: {
      kind: 'events',
      types: ['reporters.reward_granted', 'reporters.reward_withdrawn', 'reporters.payee_merged'],
    },
    needs: [],
  },
  {
    name: 'payments-lapse-rewards',
    entry: 'functions/payments/src/lapse-rewards.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: [],
  },
  {
    name: 'payments-on-settled',
    entry: 'functions/payments/src/on-settled.ts',
    context: 'payments',
    trigger: {
      kind: 'events',
      types: ['payments.obligation_settled', 'payments.refund_changed', 'payments.income_changed'],
    },
    needs: ['treasury'],
  },
  {
    name: 'payments-follow-receipts',
    entry: 'functions/payments/src/follow-receipts.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 1 },
    needs: ['treasury'],
  },
  {
    name: 'payments-bank-files',
    entry: 'functions/payments/src/bank-files.ts',
    context: 'payments',
    trigger: { kind: 'objects', prefix: 'payments/bank/' },
    needs: ['evidence_read', 'bank', 'payment_wallets'],
  },
  {
    name: 'payments-reconcile',
    entry: 'functions/payments/src/reconcile.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['evidence_read', 'bank', 'treasury', 'payment_wallets'],
  },
  {
    name: 'payments-remit',
    entry: 'functions/payments/src/remit.ts',
    context: 'payments',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    needs: ['treasury'],
  },
];
