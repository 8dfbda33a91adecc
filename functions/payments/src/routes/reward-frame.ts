import { RewardBatchId } from '@yilu/contracts';
import * as z from 'zod';

export const batchParams = z.object({ batchId: RewardBatchId });
