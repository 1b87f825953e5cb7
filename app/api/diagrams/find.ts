import { workshop } from '@/app/workshop';
import type { Diagram } from '@/lib/model';
import { foundOr404 } from '../http/query';

/** The diagram of that id, or a problem naming the nearest. */
export function diagramOr404(id: string): Diagram {
  return foundOr404(workshop.diagram(id), 'diagram', id, workshop.ids());
}
