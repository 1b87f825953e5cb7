import { fitting } from '@/components/canvas/fit';
import { Picture } from '@/components/canvas/picture';
import { catalogueEntry } from '@/components/gallery/catalogue';
import { Gallery } from '@/components/gallery/gallery';
import { GalleryHeader } from '@/components/gallery/header';
import { workshop } from './workshop';

/** A card's picture, in px: what decides which arrangement it shows. */
const picture = { width: 320, height: 176 };

export default function GalleryPage() {
  const diagrams = workshop.diagrams();
  const thumbnails = diagrams.map((diagram) => {
    const view = diagram.views[0]!;
    const layouts = workshop.layouts(diagram.id, 'still')![view.id]!;
    return [diagram.id, <Picture key={diagram.id} view={view} laidOut={fitting(layouts, picture)} />];
  });
  return (
    <>
      <GalleryHeader />
      <main className="mx-auto max-w-[1600px] px-4 pb-12 sm:px-8">
        <Gallery entries={diagrams.map(catalogueEntry)} thumbnails={Object.fromEntries(thumbnails)} />
      </main>
    </>
  );
}
