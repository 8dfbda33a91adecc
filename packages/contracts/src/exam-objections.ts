import * as z from 'zod';
import { Instant, Sha256 } from './common.js';
import { BookingNumber, CertificateId, ExamSubject, ObjectionId, PlanId } from './exams.js';
import { LastDayView, Words } from './violations.js';

export const FileObjectionRequest = z
  .strictObject({ planId: PlanId, subject: ExamSubject, text: z.string().trim().min(10).max(1000) })
  .meta({ id: 'FileObjectionRequest' });
export type FileObjectionRequest = z.infer<typeof FileObjectionRequest>;
export const FileAppealRequest = z
  .strictObject({ text: z.string().trim().min(10).max(1000), video: z.boolean() })
  .meta({ id: 'FileAppealRequest' });
export type FileAppealRequest = z.infer<typeof FileAppealRequest>;
/** An objection to a draw, an appeal against a result, or a plea of hardship. */
export const ObjectionView = z
  .object({
    objectionId: ObjectionId,
    kind: z.enum(['draw', 'result', 'hardship']),
    subject: ExamSubject,
    number: BookingNumber,
    planId: PlanId.optional(),
    text: z.string(),
    filedAt: Instant,
    answerBy: LastDayView,
    state: z.enum(['open', 'kept', 'granted']),
    answer: z.object({ text: z.string(), at: Instant }).optional(),
    /** Of a plea: the exam that he missed, where he did not cancel before it. */
    missed: z.object({ startsAt: Instant, site: Words }).optional(),
    /** The photograph of a paper that came with a plea: looked at by whoever answers, and forgotten after a while. */
    certificate: z.enum(['kept', 'forgotten']).optional(),
  })
  .meta({ id: 'ObjectionView' });
export type ObjectionView = z.infer<typeof ObjectionView>;
export const ObjectionList = z.object({ items: z.array(ObjectionView) }).meta({ id: 'ObjectionList' });
export type ObjectionList = z.infer<typeof ObjectionList>;
export const ObjectionFiled = z
  .object({ objectionId: ObjectionId, answerBy: LastDayView })
  .meta({ id: 'ObjectionFiled' });
export type ObjectionFiled = z.infer<typeof ObjectionFiled>;

// --- illness --------------------------------------------------------------------------------------------------------

export const certificateTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** The photograph of a paper that shows an illness or another hardship, before it is sent. */
export const AddCertificateRequest = z
  .strictObject({
    mediaType: z.enum(certificateTypes),
    sizeBytes: z.int().positive().max(10_000_000),
    sha256: Sha256,
  })
  .meta({ id: 'AddCertificateRequest' });
export type AddCertificateRequest = z.infer<typeof AddCertificateRequest>;
export const CertificateForm = z
  .object({
    certificateId: CertificateId,
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: Instant,
  })
  .meta({ id: 'CertificateForm' });
export type CertificateForm = z.infer<typeof CertificateForm>;

/** Why he did not come: with the paper that shows it, within three working days of the exam. */
export const PleadIllnessRequest = z
  .strictObject({ text: z.string().trim().min(5).max(500), certificateId: CertificateId })
  .meta({ id: 'PleadIllnessRequest' });
export type PleadIllnessRequest = z.infer<typeof PleadIllnessRequest>;

/** The paper of a plea for whoever answers it, by a link that dies soon. */
export const StaffCertificate = z
  .object({ objectionId: ObjectionId, url: z.url(), mediaType: z.enum(certificateTypes) })
  .meta({ id: 'StaffCertificate' });
export type StaffCertificate = z.infer<typeof StaffCertificate>;
