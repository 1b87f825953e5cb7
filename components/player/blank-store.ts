'use client';

import { create } from 'zustand';

/** Whether the screen is black, so that the room looks at the speaker. */
export const useBlank = create<{ readonly blank: boolean }>(() => ({ blank: false }));

export function blank(): void {
  useBlank.setState({ blank: true });
}
