import type { Story } from './define';

export const steadyFlow: Story = {
  id: 'steady-flow',
  title: 'Steady flow',
  summary: 'A shop trades; every committed change finds its way into Bronze, Silver and Gold.',
  beats: [],
};
