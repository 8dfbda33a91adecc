import type { DrawFileName } from '@yilu/contracts';
import type { DrawRun } from './files.js';

type Run = Pick<DrawRun, 'planId' | 'run'>;
const runPlace = ({ planId, run }: Run) => `exams/draws/${planId}/${run}`;

/** Applications of one shard as they were collected; nobody's business but the job's. */
export const shardPlace = (of: Run, shard: number) => `${runPlace(of)}/shards/${String(shard).padStart(2, '0')}.jsonl`;

/**
 * The folder of everything that follows from a plan and a root, named by their hash. Two jobs that saw different things
 * never write over each other's files: only what is put down in the run counts.
 */
export const folderPlace = (of: Run, hash: string) => `${runPlace(of)}/${hash.slice(0, 16)}`;

export const drawFilePlace = (folder: string, name: DrawFileName) => `${folder}/${name}`;
export const treePlace = (folder: string) => `${folder}/tree/tree.json`;
export const treeChunkPlace = (folder: string, chunk: number) => `${folder}/tree/${chunk}.json`;
