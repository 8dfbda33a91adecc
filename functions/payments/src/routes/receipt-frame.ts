import * as z from 'zod';

/** A receipt's number, or its obligation's for the one that stands. */
export const receiptParams = z.object({ receiptId: z.string().regex(/^[FE][0-9A-Za-z]{6,30}(_\d{1,3})?$/) });
