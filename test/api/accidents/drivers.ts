import type { Driver } from '@yilu/accidents/domain/accident';
import { type PartyRole, PersonId, partyRoles, type StaffRole } from '@yilu/contracts';
import type { Caller } from '@yilu/http';
import { maskDocumentNumber, maskName, maskPhone, maskPolicyNumber } from '@yilu/kernel';
import { localVault } from '@yilu/vault';

/** Four people of whom nobody exists, by the seat that they take. */
export const people = {
  a: {
    personId: '0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01',
    name: '张三丰',
    documentNumber: '330203198501010017',
    phone: '13805740001',
    policyNumber: 'PDZA20263302000111',
    plate: '浙B12345',
    vehicleId: '5b7a3b52-7f39-4c11-8a55-9e1f3f0b6c11',
    provider: 'wechat',
  },
  b: {
    personId: '1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02',
    name: '李思',
    documentNumber: '330203199002020026',
    phone: '13905740002',
    policyNumber: 'PDZA20263302000222',
    plate: '浙B67890',
    vehicleId: '6c8b4c63-8a4a-4d22-9b66-af2a4a1c7d22',
    provider: 'alipay',
  },
  c: {
    personId: '3a9c5f4b-87f4-4d86-8c3b-5e4d9fab1004',
    name: '王五福',
    documentNumber: '330203197803030035',
    phone: '13705740003',
    policyNumber: 'PDZA20263302000333',
    plate: '浙B24680',
    vehicleId: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33',
    provider: 'wechat',
  },
  d: {
    personId: '4bad6a5c-98a5-4e97-9d4c-6f5eabbc2005',
    name: '赵六顺',
    documentNumber: '330203196904040044',
    phone: '13605740004',
    policyNumber: 'PDZA20263302000444',
    plate: '浙B13579',
    vehicleId: '8ead6e85-ac6c-4f44-9d88-c14c6c3e9f44',
    provider: 'alipay',
  },
} as const satisfies Record<PartyRole, object>;
const strangerId = '2f8b4e3a-76e3-4c75-9b2a-4d3c8e9fa003';

export const vault = localVault({ key: Buffer.alloc(32, 7), lookupKey: Buffer.alloc(32, 9) });

/** The projection that identity's events have left of one of them. */
export async function driverOf(who: PartyRole): Promise<Driver> {
  const { personId: owner, name, documentNumber, phone, policyNumber, plate, vehicleId } = people[who];
  return {
    personId: PersonId.parse(owner),
    revision: 1,
    verified: true,
    name: await vault.seal('name', owner, name),
    maskedName: maskName(name),
    documentNumber: await vault.seal('document_number', owner, documentNumber),
    maskedDocumentNumber: maskDocumentNumber(documentNumber),
    documentKey: await vault.lookup('document_number', `resident_id\n${documentNumber}`),
    phone: await vault.seal('phone', owner, phone),
    maskedPhone: maskPhone(phone),
    licence: { classes: ['C1'], validUntil: '2030-01-01' },
    vehicles: [
      {
        vehicleId,
        plate,
        kind: 'car',
        makeAndColour: '大众 白色',
        insurer: '人保财险',
        policyNumber: await vault.seal('policy_number', owner, policyNumber),
        maskedPolicyNumber: maskPolicyNumber(policyNumber),
        insuredUntil: '2027-01-01',
        inspectedUntil: '2027-01-01',
        relation: 'owner',
      },
    ],
  };
}

const officer = { kind: 'staff', sessionId: 's', name: '王警官', badge: '330201', unit: '海曙大队' } as const;
const staffRoles = [
  'accident_officer',
  'legal_reviewer',
  'supervisor',
  'auditor',
  'admin',
  'desk_operator',
] satisfies StaffRole[];

/** Who stands behind each bearer token. */
export const callers: { readonly [token: string]: Caller } = {
  ...Object.fromEntries(
    partyRoles.map((who): [string, Caller] => {
      const { personId: id, provider } = people[who];
      return [who, { kind: 'citizen', id, sessionId: 's', provider, verified: true }];
    }),
  ),
  'unverified-a': { kind: 'citizen', id: people.a.personId, sessionId: 's', provider: 'wechat', verified: false },
  stranger: { kind: 'citizen', id: strangerId, sessionId: 's', provider: 'sms', verified: true },
  ...Object.fromEntries(
    staffRoles.map((role): [string, Caller] => [role, { ...officer, id: `id-${role}`, roles: [role] }]),
  ),
  second_officer: { ...officer, id: 'id-second', name: '赵警官', badge: '330202', roles: ['accident_officer'] },
};
