import { addressOf } from '@/platform/go';
import type { Invitation } from './read-link';

/** The page that answers an invitation. */
export function pageOf(invitation: Invitation): string {
  switch (invitation.kind) {
    case 'join':
      return addressOf('join', { token: invitation.token });
    case 'meet':
      return addressOf('join', { meet: invitation.caseId });
    case 'packet':
      return addressOf('home');
    case 'verify':
      return addressOf('verify', { number: invitation.number });
    case 'check': {
      const { kind: _, ...numbers } = invitation;
      return addressOf('check', numbers);
    }
    case 'move':
      return addressOf('moveAnswer', { token: invitation.token });
    case 'asset':
      return addressOf('asset', { code: invitation.code });
    case 'report':
      return addressOf('report', { id: invitation.number });
    case 'pay_for':
      return addressOf('payLink', { code: invitation.code });
    case 'paid':
      return addressOf('pay', { attempt: invitation.attemptId });
    case 'copy':
      return addressOf('copy', { number: invitation.number, code: invitation.code });
    case 'signed_in':
      return addressOf('signIn', { provider: invitation.provider, code: invitation.code, state: invitation.state });
  }
}
