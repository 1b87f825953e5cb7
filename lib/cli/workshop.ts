import { join } from 'node:path';
import { diagrams } from '@/diagrams';
import { createWorkshop } from '@/lib/workshop';

/** The workshop that the command line works on: the one of the project it stands in, wherever it is called from. */
export const workshop = createWorkshop(join(import.meta.dirname, '..', '..'), diagrams);
