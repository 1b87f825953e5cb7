import type { FaultKind } from '@/lib/trace';
import { catalog } from './model/nodes';

const revoked = (user: string, name: string): FaultKind => ({
  id: `revoked-${user}`,
  title: `${name} loses every region`,
  targets: [catalog],
  lasting: true,
  explanation: `${name} is taken out of the groups in user_regions; what has begun goes on.`,
});

export const faultKinds: readonly FaultKind[] = [
  revoked('alice', 'Alice'),
  revoked('bob', 'Bob'),
  {
    id: 'policy-unreadable',
    title: 'Policy cannot be read',
    targets: [catalog],
    lasting: true,
    explanation: 'The catalog cannot read user_regions, and so cannot say who may see what.',
  },
];
