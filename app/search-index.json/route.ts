import { catalogueEntry, type SearchIndex } from '@/components/gallery/catalogue';
import { storiesOf, toldTerms } from '@/lib/workshop';
import { workshop } from '../workshop';

/** Written when the app is built. */
export const dynamic = 'force-static';

/** What palette and gallery search: every diagram with its nodes, every story with its captions, and the words that they say. */
export async function GET(): Promise<Response> {
  const diagrams = workshop.diagrams();
  const stories = (await Promise.all(diagrams.map((diagram) => storiesOf(workshop, diagram)))).flat();
  const index: SearchIndex = {
    diagrams: diagrams.map(catalogueEntry),
    stories,
    terms: toldTerms(stories),
  };
  return Response.json(index);
}
