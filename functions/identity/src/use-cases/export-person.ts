import type { PageQuery, PersonalDataExport } from '@yilu/contracts';
import type { Citizen } from '@yilu/http';
import { accept, type Result } from '@yilu/kernel';
import type { OwnedVehicle, Person, VehicleFacts } from '../domain/person.js';
import { ref } from '../domain/records.js';
import type { SessionRefusal } from '../domain/session.js';
import type { Deps } from '../ports.js';
import { readCaller } from './caller-records.js';
import { phoneKey } from './prove-login.js';

type Record = PersonalDataExport['records'][number];

/** Everything of the person himself, opened for him: masks are for screens, not for one's own copy. */
async function personRecords({ vault }: Deps, person: Person): Promise<Record[]> {
  const { personId, realName, phone, licence } = person;
  const open = (fieldClass: Parameters<typeof vault.open>[0], sealed: string) =>
    vault.open(fieldClass, personId, sealed);
  const vehicle = async ({ policyNumber, maskedPolicyNumber: _masked, ...facts }: VehicleFacts) => ({
    ...facts,
    policyNumber: await open('policy_number', policyNumber),
  });
  const owned = async ({ mandates, ...facts }: OwnedVehicle): Promise<Record> => ({
    kind: '本人车辆 own vehicle',
    data: {
      ...(await vehicle(facts)),
      consents: mandates.map(({ offerKey: _hash, driverId: _other, ...mandate }) => mandate),
    },
  });
  return [
    {
      kind: '个人信息 person',
      data: {
        personId,
        createdAt: person.createdAt,
        locale: person.locale,
        elderMode: person.elderMode,
        wrongAnswersToday: person.misses,
        ...(phone && { phone: await open('phone', phone.number) }),
        ...(realName && {
          name: await open('name', realName.name),
          documentKind: realName.documentKind,
          documentNumber: await open('document_number', realName.documentNumber),
          verifiedAt: realName.verifiedAt,
        }),
      },
    },
    ...(await Promise.all(
      person.logins.map(
        async ({ provider, namespace, subject, linkedAt }): Promise<Record> => ({
          kind: '登录方式 login',
          data: { provider, namespace, subject: await open('login_subject', subject), linkedAt },
        }),
      ),
    )),
    ...(licence
      ? [
          {
            kind: '驾驶证 licence',
            data: {
              classes: licence.classes,
              validUntil: licence.validUntil,
              archiveNumber: await open('document_number', licence.archiveNumber),
            },
          },
        ]
      : []),
    ...(await Promise.all(person.vehicles.map(owned))),
    ...(await Promise.all(
      person.driven.map(
        async ({ ownerId: _other, mandateId, until, ...facts }): Promise<Record> => ({
          kind: '受托驾驶车辆 vehicle driven by consent',
          data: { ...(await vehicle(facts)), mandateId, until },
        }),
      ),
    )),
    ...(person.devices ?? []).map((device): Record => ({ kind: '签名手机 signing phone', data: { ...device } })),
  ];
}

/** What is kept of the codes sent to the person's phone. */
async function smsRecords(deps: Deps, { personId, phone }: Person): Promise<Record[]> {
  if (!phone) return [];
  const number = await deps.vault.open('phone', personId, phone.number);
  const [kept] = await deps.store.read([ref.smsCode(await phoneKey(deps, number))]);
  return kept
    ? [{ kind: '短信验证码记录 SMS codes', data: { lastSentAt: kept.sentAt, sentOnDay: kept.sentOnDay } }]
    : [];
}

/** Everything that this context holds of the caller, in plain words: himself on the first page, his sessions page by page. */
export const exportPerson =
  (deps: Deps) =>
  async (caller: Citizen, { cursor, limit }: PageQuery): Promise<Result<PersonalDataExport, SessionRefusal>> => {
    const found = await readCaller(deps, caller);
    if (!found.ok) return found;
    const person = found.value;
    const [own, codes, sessions] = await Promise.all([
      cursor === undefined ? personRecords(deps, person) : [],
      cursor === undefined ? smsRecords(deps, person) : [],
      deps.store.sessionsOf(person.personId, { cursor, limit }),
    ]);
    const signIns = sessions.items.map(
      ({ provider, startedAt, expiresOn, generation }): Record => ({
        kind: '登录会话 session',
        data: { provider, startedAt, expiresOn, refreshedTimes: generation - 1 },
      }),
    );
    return accept({
      context: 'identity',
      exportedAt: deps.now().toISOString(),
      records: [...own, ...codes, ...signIns],
      ...(sessions.nextCursor === undefined ? {} : { nextCursor: sessions.nextCursor }),
    });
  };
