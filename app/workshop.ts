import { diagrams } from '@/diagrams';
import { createWorkshop } from '@/lib/workshop';

/** The workshop that pages and API show: one for the whole server. */
export const workshop = createWorkshop(process.cwd(), diagrams);
