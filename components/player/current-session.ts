'use client';

import { create } from 'zustand';
import type { Session } from './session';

/** The session on show, for what stands beside the player, such as the inspector. */
interface Current {
  readonly session: Session | null;
  /** Takes back the last change of the run's faults. */
  readonly undoFaults: (() => void) | null;
}

const useCurrent = create<Current>(() => ({ session: null, undoFaults: null }));

export function showSession(session: Session | null, undoFaults: (() => void) | null = null): void {
  useCurrent.setState({ session, undoFaults });
}

export function undoFaults(): void {
  useCurrent.getState().undoFaults?.();
}

export function currentSession(): Session | null {
  return useCurrent.getState().session;
}

export function useCurrentSession(): Session | null {
  return useCurrent((state) => state.session);
}
