'use client';

import { create } from 'zustand';
import type { Session } from './session';

/** The session on show, for what stands beside the player, such as the inspector. */
const useCurrent = create<{ readonly session: Session | null }>(() => ({ session: null }));

export function showSession(session: Session | null): void {
  useCurrent.setState({ session });
}

export function currentSession(): Session | null {
  return useCurrent.getState().session;
}

export function useCurrentSession(): Session | null {
  return useCurrent((state) => state.session);
}
