import type { EdgeId, NodeId } from '@/lib/model';
import type { SagaStep } from '@/lib/systems/saga-state';
import type { MessageKind } from '@/lib/trace';

export const orchestrator: NodeId = 'saga-orchestrator';
export const customers: NodeId = 'customers';
export const orderEdge: EdgeId = 'customers--saga-orchestrator';
export const complete: NodeId = 'transaction-complete';

/** The services that do the steps, in order. */
export const stepNodes = [
  'reserve-inventory',
  'process-payment',
  'create-shipping',
  'update-status',
] as const satisfies readonly NodeId[];
export type StepNode = (typeof stepNodes)[number];

/** The ends of those services that undo a step. */
export const compensationNodes = [
  'release-inventory',
  'refund-payment',
  'cancel-shipping',
] as const satisfies readonly NodeId[];
export type CompensationNode = (typeof compensationNodes)[number];

/**
 * What the orchestrator can ask for. Most operations are named like the node that does them. The drawing has no node that
 * undoes a status, and none that sends the goods off: their services do that themselves.
 */
export const operationNames = [...stepNodes, ...compensationNodes, 'reset-status', 'dispatch-goods'] as const;
export type OperationName = (typeof operationNames)[number];

/** The saga: sending off what was reserved comes after the point of no return. */
export const steps: readonly SagaStep[] = [
  { operation: 'reserve-inventory', compensation: 'release-inventory' },
  { operation: 'process-payment', compensation: 'refund-payment' },
  { operation: 'create-shipping', compensation: 'cancel-shipping' },
  { operation: 'update-status', compensation: 'reset-status' },
  { operation: 'dispatch-goods', compensation: null },
];

/** The step that an operation undoes; undefined for a step. */
export function undoes(operation: string): StepNode | undefined {
  return stepNodes.find((node) =>
    steps.some((step) => step.operation === node && step.compensation === operation),
  );
}

export function nodeOf(operation: OperationName): StepNode | CompensationNode {
  if (operation === 'reset-status') return 'update-status';
  if (operation === 'dispatch-goods') return 'reserve-inventory';
  return operation;
}

export function edgeTo(node: NodeId): EdgeId {
  return `${orchestrator}--${node}`;
}

export function successEdge(node: StepNode): EdgeId {
  return `${node}--${complete}`;
}

export function kindOf(operation: OperationName): MessageKind {
  if (operation === 'dispatch-goods') return 'commit';
  return undoes(operation) ? 'compensation' : 'command';
}

/** Each operation as its messages call it. */
export const verbs: Readonly<Record<OperationName, string>> = {
  'reserve-inventory': 'reserve',
  'process-payment': 'charge',
  'create-shipping': 'ship',
  'update-status': 'confirm',
  'dispatch-goods': 'dispatch',
  'reset-status': 'reset status',
  'cancel-shipping': 'cancel parcel',
  'refund-payment': 'refund',
  'release-inventory': 'release',
};
