import type { NewEvent } from '@yilu/contracts';
import { guest, register } from '../../fixtures/register.js';
import { city, strokes } from './city.js';
import { vault } from './drivers.js';

export const motor = { kind: 'motor', plate: guest.plate, plateKind: guest.plateKind, licenceHeld: true };
export const typed = { name: guest.name, documentNumber: guest.documentNumber, phone: guest.phone, vehicle: motor };
const { phone: _, ...rest } = typed;
export const withoutPhone = rest;
export const eBike = { kind: 'non_motor', nonMotorKind: 'e_bike' };

export const code = (answer: { body: { code?: string } }) => answer.body.code;
export const secrets = [guest.documentNumber, guest.phone, guest.policyNumber];

/** The city with registers, and what two drivers do on one phone: party `a` hosts, `b` is his guest. */
export async function onePhone(over: Parameters<typeof city>[0] = {}) {
  const registers = register();
  const here = await city({ registry: registers, ...over });
  const seat = (id: string, content: object = typed, query = '') =>
    here.as('a').post(`/accidents/${id}/guests${query}`, content);

  const seated = async (content: object = typed) => {
    const id = await here.steps.cleared();
    await seat(id, content);
    await here.steps.particulars(id, 'a');
    return id;
  };
  const state = (id: string, query = '?for=b', over: object = {}) =>
    here.as('a').put(`/accidents/${id}/statement${query}`, { shape: 'A01', mover: 'b', facts: [], ...over });
  const accept = async (id: string, query = '?for=b') => {
    const { body } = await here.as('a').get(`/accidents/${id}`);
    const liability = { a: 'none', b: 'full' };
    return here.as('a').post(`/accidents/${id}/acceptances${query}`, { caseVersion: body.version, liability });
  };
  const toSign = async (content: object = typed) => {
    const id = await seated(content);
    await state(id, '');
    await state(id);
    await accept(id, '');
    await accept(id);
    return id;
  };
  const sign = async (id: string, proof: object | undefined, query = '?for=b') => {
    const { body } = await here.as('a').get(`/accidents/${id}`);
    const { version: agreementVersion, documentHash } = body.agreement;
    const content = { agreementVersion, documentHash, strokes, ...(proof ? { guest: proof } : {}) };
    return here.as('a').post(`/accidents/${id}/signatures${query}`, content);
  };
  const last = <T extends NewEvent['type']>(type: T) =>
    here.events.filter((one): one is Extract<NewEvent, { type: T }> => one.type === type).at(-1);
  const send = (id: string) => here.as('a').post(`/accidents/${id}/guests/b/codes`);
  const sentCode = async (id: string) => {
    await send(id);
    const { data } = last('accidents.guest_code_requested') ?? {};
    return vault.open('sms_code', data?.owner ?? '', data?.code ?? '');
  };
  const photographed = async (id: string) => {
    const { body } = await here.as('a').post(`/accidents/${id}/photos?for=b`, {
      shot: 'P6',
      sha256: 'd'.repeat(64),
      sizeBytes: 1000,
      mediaType: 'image/jpeg',
      capturedAt: here.clock.at.toISOString(),
    });
    await here.steps.store(id, body.photoId);
    return String(body.photoId);
  };
  const signedByCode = async () => {
    const id = await toSign();
    await sign(id, undefined, '');
    const answer = await sign(id, { code: await sentCode(id) });
    const { body } = await here.as('a').get(`/accidents/${id}`);
    return { id, answer, number: String(body.agreement.number), copyCode: String(answer.body.copyCode) };
  };
  const openCopy = (number: string, copyCode: string) =>
    here.call('POST', '/accidents/copies', undefined, { number, code: copyCode });
  return {
    here,
    registers,
    seat,
    seated,
    state,
    accept,
    toSign,
    sign,
    last,
    send,
    sentCode,
    photographed,
    signedByCode,
    openCopy,
  };
}
export type OnePhone = Awaited<ReturnType<typeof onePhone>>;
