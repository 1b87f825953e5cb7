import { catalogueEntry } from '@/components/gallery/catalogue';
import { workshop } from '../workshop';

/** Written when the app is built. */
export const dynamic = 'force-static';

/** What the palette searches: every diagram with its nodes. */
export function GET(): Response {
  return Response.json(workshop.diagrams().map(catalogueEntry));
}
