import type { SendPictureRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { hold } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { acted, type OfficerCommand, officerOf } from './officer-command.js';
import { registerPicture } from './send-picture.js';

/** A picture of the officer for the citizen, such as a plan of where to stand. */
export const showCitizen = (deps: Deps) => (officers: OfficerCommand, picture: SendPictureRequest) =>
  registerPicture(deps, officers, picture, ({ conversation }, at) => {
    const officer = officerOf(officers.staff);
    const held = hold(conversation, officer, at);
    if (!held.ok) return held;
    const { name, badge } = officer;
    const events = [acted(officers.staff, 'picture_sent', officers.conversationId)];
    return accept({ conversation: held.value, by: { name, badge }, events });
  });
