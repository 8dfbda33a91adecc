import { MockId } from '@yilu/contracts';
import * as z from 'zod';

export const mockParams = z.object({ mockId: MockId });
