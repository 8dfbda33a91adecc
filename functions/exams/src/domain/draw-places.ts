import type { DrawFileName, Sha256 } from '@yilu/contracts';
import type { DrawRun } from './files.js';

type Run = Pick<DrawRun, 'planId' | 'run'>;
const runPlace = ({ planId, run }: Run) => `exams/draws/${planId}/${run}`;

/** Applications of one shard as they were collected; nobody's business but the job's. */
export const shardPlace = (of: Run, shard: number) => `${runPlace(of)}/shards/${String(shard).padStart(2, '0')}.jsonl`;

/**
 * Where everything lies that follows from a root. Two jobs that collected different applications never write over each
 * other's files: only the root that is put down in the run counts, and with it its folder.
 */
const rootPlace = (of: Run, root: Sha256) => `${runPlace(of)}/${root.slice(0, 16)}`;

export const drawFilePlace = (of: Run, root: Sha256, name: DrawFileName) => `${rootPlace(of, root)}/${name}`;
export const treePlace = (of: Run, root: Sha256) => `${rootPlace(of, root)}/tree/tree.json`;
export const treeChunkPlace = (of: Run, root: Sha256, chunk: number) => `${rootPlace(of, root)}/tree/${chunk}.json`;
