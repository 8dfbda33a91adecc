import type { AttributeAnswers, FileForCallerRequest, ReportId, ServiceView } from '@yilu/contracts';
import { base32 } from '@yilu/kernel/base32';
import type { PlainKey } from '../words.js';
import { isSamePlace, middleOfCity, type Place } from './places.js';

export const lines = ['122', '12345'] as const;

/** What a caller has said so far; his telephone is no part of it, so that it is kept nowhere. */
export interface CallerDraft {
  /** Made before it is sent: however often an answer is lost on its way, it is one report. */
  readonly reportId?: ReportId | undefined;
  readonly line: FileForCallerRequest['line'];
  readonly words: string;
  readonly serviceCode: string;
  readonly place: string;
  readonly pin?: Place | undefined;
  readonly assetCode: string;
  readonly answers: AttributeAnswers;
  /** What the machine took his words for, before the operator chose. */
  readonly suggested?: { readonly serviceCode: string; readonly confidence: number } | undefined;
}

export const emptyDraft: CallerDraft = {
  line: '122',
  words: '',
  serviceCode: '',
  place: '',
  assetCode: '',
  answers: {},
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A draft that this tab kept; an empty one where it kept none, or one that it cannot read. */
export function draftOf(kept: string): CallerDraft {
  try {
    const read: unknown = JSON.parse(kept);
    return isObject(read) ? { ...emptyDraft, ...read } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** A draft with a number of its own, random like any report's; one that has a number keeps it. */
export const numbered = (draft: CallerDraft): CallerDraft => {
  if (draft.reportId) return draft;
  return { ...draft, reportId: base32(crypto.getRandomValues(new Uint8Array(12))) as ReportId };
};

const mobile = /^1[3-9]\d{9}$/;
const asset = /^[A-Z]{1,4}-\d{1,8}$/;

/** A telephone as it is dictated: in groups, with spaces or hyphens. */
const phoneOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '');
const assetOf = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

const isAnswered = (answer: AttributeAnswers[string] | undefined): boolean =>
  typeof answer === 'string' ? answer.trim() !== '' : (answer ?? []).length > 0;

/** The request of a complete draft, or what it still lacks. */
export function callerRequest(
  draft: CallerDraft,
  {
    phone: typed,
    service,
    seen,
  }: { readonly phone: string; readonly service: ServiceView | undefined; readonly seen: readonly ReportId[] },
): FileForCallerRequest | { readonly missing: PlainKey } {
  const { reportId, line, words, place, pin, answers, suggested } = draft;
  const [phone, assetCode] = [phoneOf(typed), assetOf(draft.assetCode)];
  if (!service) return { missing: 'console.hotline.missing.service' };
  if (!place.trim() && !pin && !assetCode) return { missing: 'console.hotline.missing.place' };
  // A pin begins in the middle of the city: left there, it says nothing of where the trouble is.
  if (pin && isSamePlace(pin, middleOfCity)) return { missing: 'console.hotline.missing.moved' };
  if (assetCode && !asset.test(assetCode)) return { missing: 'console.hotline.missing.asset' };
  const asked = service.attributes.filter(({ code }) => isAnswered(answers[code]));
  if (service.attributes.some((question) => question.required && !asked.includes(question)))
    return { missing: 'console.hotline.missing.questions' };
  if (phone && !mobile.test(phone)) return { missing: 'console.hotline.missing.phone' };
  return {
    line,
    ...(phone ? { phone } : {}),
    report: {
      ...(reportId ? { reportId } : {}),
      serviceCode: service.code,
      description: words.trim(),
      // What another service had asked is not sent along.
      attributes: Object.fromEntries(asked.map(({ code }) => [code, answers[code] ?? ''])),
      photoIds: [],
      anonymous: false,
      notTheSameAs: [...seen],
      capturedOffline: false,
      ...(pin ? { location: { lat: pin.lat, lng: pin.lng } } : {}),
      ...(place.trim() ? { place: place.trim() } : {}),
      ...(assetCode ? { assetCode } : {}),
      ...(suggested ? { suggested } : {}),
    },
  };
}
