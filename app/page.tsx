import { fitting } from '@/components/canvas/fit';
import { Picture } from '@/components/canvas/picture';
import { catalogueEntry, type StoryLink } from '@/components/gallery/catalogue';
import { Gallery } from '@/components/gallery/gallery';
import { GalleryHeader } from '@/components/gallery/header';
import { type Featured, Hero } from '@/components/gallery/hero';
import { type FeaturedRun, hero, starters } from '@/diagrams/featured';
import { storiesOf } from '@/lib/workshop';
import { workshop } from './workshop';

/** A card's picture, in px: what decides which arrangement it shows. */
const picture = { width: 320, height: 176 };

export default async function GalleryPage() {
  const diagrams = workshop.diagrams();
  const thumbnails = diagrams.map((diagram) => {
    const view = diagram.views[0]!;
    const layouts = workshop.layouts(diagram.id, 'still')![view.id]!;
    return [diagram.id, <Picture key={diagram.id} view={view} laidOut={fitting(layouts, picture)} />];
  });
  const told = await Promise.all(diagrams.map((diagram) => storiesOf(workshop, diagram)));
  const stories: StoryLink[] = told
    .flat()
    .map(({ captions, summary: _, ...story }) => ({ ...story, steps: captions.length }));
  const featured = ({ diagram, scenario, summary }: FeaturedRun): Featured => ({
    story: stories.find((story) => story.diagram === diagram && story.scenario === scenario)!,
    title: workshop.diagram(diagram)!.title,
    summary,
  });
  return (
    <>
      <GalleryHeader />
      <main id="content" className="mx-auto max-w-[1600px] px-4 pb-12 sm:px-8">
        <Gallery
          entries={diagrams.map(catalogueEntry)}
          thumbnails={Object.fromEntries(thumbnails)}
          stories={stories}
        >
          <Hero hero={featured(hero)} starters={starters.map(featured)} />
        </Gallery>
      </main>
    </>
  );
}
