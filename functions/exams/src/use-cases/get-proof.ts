import type { ExamSubject, InclusionProof, PersonId } from '@yilu/contracts';
import { chunkOf, proofOf, type Tree, type TreeChunk } from '@yilu/draw/root';
import { accept, type Result, refuse } from '@yilu/kernel';
import { treeChunkPlace, treePlace } from '../domain/draw-places.js';
import type { Deps } from '../ports.js';
import { textOf } from './draw-steps.js';

type Refusal = 'exams.no_booking' | 'exams.no_root_yet' | 'exams.not_in_draw';

/** Proof that one's own application is among those of the published root; two small files are read for it. */
export const getProof =
  ({ store, shelf }: Pick<Deps, 'store' | 'shelf'>) =>
  async (personId: PersonId, subject: ExamSubject): Promise<Result<InclusionProof, Refusal>> => {
    const [booking] = (await store.find({ bookings: [{ personId, subject }] })).bookings;
    if (!booking) return refuse('exams.no_booking');
    const { planId, number, application, drawn } = booking;
    if (!application) return refuse('exams.not_in_draw');
    const ref = { planId, run: drawn?.run ?? 1 };
    const [run] = (await store.find({ runs: [ref] })).runs;
    if (!run?.folder) return refuse('exams.no_root_yet');
    const tree: Tree = JSON.parse(await textOf(shelf.read(treePlace(run.folder))));
    const at = chunkOf(tree, number);
    if (at < 0) return refuse('exams.not_in_draw');
    const chunk: TreeChunk = JSON.parse(await textOf(shelf.read(treeChunkPlace(run.folder, at))));
    const proof = proofOf(tree, chunk, { number, line: application.line });
    return proof ? accept({ ...ref, ...proof }) : refuse('exams.not_in_draw');
  };
