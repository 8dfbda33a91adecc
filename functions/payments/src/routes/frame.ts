import { AttemptId } from '@yilu/contracts';
import * as z from 'zod';

export const attemptParams = z.object({ attemptId: AttemptId });
