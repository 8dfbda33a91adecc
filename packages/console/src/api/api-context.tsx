import type { Officer } from '@yilu/contracts';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../session/staff-session.js';
import type { StaffApi } from './staff-api.js';

export interface Desk {
  readonly api: StaffApi;
  readonly session: Session;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

/** The API and the session of this tab. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of DeskProvider');
  return desk;
}

/** The signed-in officer, or undefined; follows sign-in and sign-out. */
export function useOfficer(): Officer | undefined {
  const { session } = useDesk();
  return useSyncExternalStore(session.subscribe, session.officer);
}
