import type { EdgeId, NodeId } from '@/lib/model';

export const primary: NodeId = 'postgresql-active';
export const standby: NodeId = 'postgresql-standby';
export const clients: NodeId = 'clients';
export const witness: NodeId = 'witness';
export const detector: NodeId = 'failure-detector';

export type Server = 'postgresql-active' | 'postgresql-standby';

/** What captions and panels call them: by where they stand, since their roles change. */
export const serverNames: Readonly<Record<Server, string>> = {
  'postgresql-active': 'primary region',
  'postgresql-standby': 'secondary region',
};

export const replication: EdgeId = 'postgresql-active--secondary-region';
export const lease: EdgeId = 'postgresql-active--witness';
export const heartbeat: EdgeId = 'postgresql-active--failure-detector';
export const vote: EdgeId = 'failure-detector--witness';
export const promote: EdgeId = 'failure-detector--postgresql-standby';

export function writeEdge(server: Server): EdgeId {
  return `clients--${server}`;
}

/** What leaves the primary region for anything but its clients. */
export const outward: readonly EdgeId[] = [replication, lease, heartbeat];
