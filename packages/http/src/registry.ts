import {
  Day,
  type DocumentKind,
  ExamSubject,
  Instant,
  LicenceClass,
  LicenceStanding,
  VehicleKind,
  VehicleUse,
} from '@yilu/contracts';
import { accept, type Clock, type Result, refuse } from '@yilu/kernel';
import * as z from 'zod';
import { parseJson } from './exchange.js';
import { signedPost } from './signed-post.js';

export interface FoundLicence {
  readonly classes: readonly string[];
  readonly validUntil: string;
  /** 初次领证日期. */
  readonly firstLicensedOn: string;
  readonly standing: LicenceStanding;
}
export interface FoundVehicle {
  readonly ownedByDocument: boolean;
  readonly kind: VehicleKind;
  readonly use: VehicleUse;
  readonly makeAndColour: string;
  readonly insurer: string;
  readonly policyNumber: string;
  readonly insuredUntil: string;
  readonly inspectedUntil: string;
}
/** A plate as a camera reads it, with its kind (GA/T 16.7). */
export interface PlateOf {
  readonly plate: string;
  readonly plateKind: string;
}
/** What the register says that a vehicle looks like, such as 大众朗逸 白色. */
export interface VehicleLook extends PlateOf {
  readonly makeAndColour: string;
}
export interface DocumentOf {
  readonly name: string;
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
}
/** Where a learner stands with one subject, by his 学习驾驶证明. */
const FoundSubject = z.object({
  subject: ExamSubject,
  passedOn: Day.optional(),
  /** Bookings that ended failed or missed. */
  bookingsUsed: z.int().nonnegative(),
  lastExamAt: Instant.optional(),
  lastFailedOn: Day.optional(),
});
/** A learner as the register knows him: what he may learn to drive, and how far he is. */
const FoundLearner = z.object({
  licenceClass: LicenceClass,
  /** What he may drive already. */
  heldClasses: z.array(z.string()),
  certificate: z.object({ issuedOn: Day, validUntil: Day }).optional(),
  /** First day on which he is old enough for that class, where it is still ahead. */
  minimumAgeOn: Day.optional(),
  /** Last day on which he is not too old for it, where it has an upper age. */
  upperAgeOn: Day.optional(),
  bannedUntil: Day.optional(),
  school: z.object({ schoolId: z.string().min(1), name: z.string().min(1) }).optional(),
  /** Subjects that he has something behind him in; the others he has not begun. */
  subjects: z.array(FoundSubject),
});
export type FoundLearner = z.infer<typeof FoundLearner>;
export type RegistryRefusal = 'registry.unreachable';

/** The national identity check and the register of vehicles and licences. */
export interface Registry {
  /** Whether a document of this number was issued to this name. */
  matches(document: DocumentOf): Promise<Result<boolean, RegistryRefusal>>;
  /**
   * The licence of a document; undefined where it has none, or where an archive number is given that is not its own.
   */
  findLicence(of: {
    documentNumber: string;
    archiveNumber?: string;
  }): Promise<Result<FoundLicence | undefined, RegistryRefusal>>;
  /**
   * The vehicle of a plate; undefined where plate and kind do not belong together, or where a VIN is given that is not
   * its own. Without a document nobody is said to own it: a guest proves with the VIN that he holds the car's papers.
   */
  findVehicle(of: {
    plate: string;
    plateKind: string;
    vinLast6?: string;
    documentNumber?: string;
  }): Promise<Result<FoundVehicle | undefined, RegistryRefusal>>;
  /** Whoever learns to drive under this document; undefined where nobody does. */
  findLearner(of: { documentNumber: string }): Promise<Result<FoundLearner | undefined, RegistryRefusal>>;
  /** Make and colour of each of these plates that is registered, in one question for every 200; never for a citizen. */
  looksOf(plates: readonly PlateOf[]): Promise<Result<readonly VehicleLook[], RegistryRefusal>>;
}

const IdentityAnswer = z.object({ match: z.boolean() });
const LicenceAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    classes: z.array(z.string()).min(1),
    validUntil: Day,
    firstLicensedOn: Day,
    standing: LicenceStanding,
  }),
]);
const VehicleAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    ownedByDocument: z.boolean(),
    kind: VehicleKind,
    use: VehicleUse,
    makeAndColour: z.string(),
    insurer: z.string(),
    policyNumber: z.string().min(1),
    insuredUntil: Day,
    inspectedUntil: Day,
  }),
]);
const LooksAnswer = z.object({
  vehicles: z.array(z.object({ plate: z.string(), plateKind: z.string(), makeAndColour: z.string() })),
});
const LearnerAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({ found: z.literal(true), learner: FoundLearner }),
]);
const looksAtOnce = 200;

/** The registers over HTTPS, each request signed over its exact body and its instant. */
export function httpRegistry({ baseUrl, key, now }: { baseUrl: string; key: string; now: Clock }): Registry {
  async function ask<T>(path: string, question: object, answer: z.ZodType<T>): Promise<Result<T, RegistryRefusal>> {
    const asked = await signedPost({ baseUrl, key: 'yilu', secret: key, now }, path, question);
    // An answer that we cannot read is no answer: it must not pass for "not found".
    const parsed = asked.ok && asked.value.status < 300 ? answer.safeParse(parseJson(asked.value.text)) : undefined;
    return parsed?.success ? accept(parsed.data) : refuse('registry.unreachable');
  }

  return {
    async matches(document) {
      const answer = await ask('/v1/identity-checks', document, IdentityAnswer);
      return answer.ok ? accept(answer.value.match) : answer;
    },
    async findLicence(of) {
      const answer = await ask('/v1/licences', of, LicenceAnswer);
      if (!answer.ok) return answer;
      return accept(answer.value.found ? answer.value : undefined);
    },
    async findVehicle(of) {
      const answer = await ask('/v1/vehicles', of, VehicleAnswer);
      if (!answer.ok) return answer;
      return accept(answer.value.found ? answer.value : undefined);
    },
    async findLearner(of) {
      const answer = await ask('/v1/learners', of, LearnerAnswer);
      if (!answer.ok) return answer;
      return accept(answer.value.found ? answer.value.learner : undefined);
    },
    async looksOf(plates) {
      const looks: VehicleLook[] = [];
      for (let at = 0; at < plates.length; at += looksAtOnce) {
        const answer = await ask('/v1/vehicle-looks', { plates: plates.slice(at, at + looksAtOnce) }, LooksAnswer);
        if (!answer.ok) return answer;
        looks.push(...answer.value.vehicles);
      }
      return accept(looks);
    },
  };
}
