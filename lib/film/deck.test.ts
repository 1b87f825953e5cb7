import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deckWithFilms } from './deck';
import type { FilmFile } from './options';

const slide = '<p:sld><p:cSld><p:spTree><p:cNvPr id="7"/></p:spTree></p:cSld></p:sld>';
const deck = zipSync({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  'ppt/presentation.xml': strToU8('<p:presentation><p:sldSz cx="160" cy="90"/></p:presentation>'),
  'ppt/slides/slide1.xml': strToU8(slide),
  'ppt/slides/slide2.xml': strToU8(slide),
  'ppt/slides/_rels/slide1.xml.rels': strToU8('<Relationships></Relationships>'),
  'ppt/slides/_rels/slide2.xml.rels': strToU8('<Relationships></Relationships>'),
});
const film: FilmFile = {
  bytes: new Uint8Array([1, 2, 3]),
  poster: new Uint8Array([4]),
  mediaType: 'video/mp4',
  duration: 1,
};

describe('A deck with films', () => {
  const files = unzipSync(deckWithFilms(deck, [film, null]));
  const text = (name: string) => strFromU8(files[name]!);

  it('has the film and its first picture on the slide, which leads to both', () => {
    expect([...files['ppt/media/film1.mp4']!]).toEqual([1, 2, 3]);
    expect([...files['ppt/media/film1.png']!]).toEqual([4]);
    const targets = [
      ...text('ppt/slides/_rels/slide1.xml.rels').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g),
    ];
    expect(Object.fromEntries(targets.map(([, id, target]) => [id, target]))).toEqual({
      film: '../media/film1.mp4',
      filmMedia: '../media/film1.mp4',
      filmPoster: '../media/film1.png',
    });
    expect(text('ppt/slides/slide1.xml')).toContain('<a:ext cx="160" cy="90"/>');
    expect(text('[Content_Types].xml')).toContain('<Default Extension="mp4" ContentType="video/mp4"/>');
  });

  it('plays the film by an id that nothing else on the slide has', () => {
    const ids = [...text('ppt/slides/slide1.xml').matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['7', '8']);
    expect(text('ppt/slides/slide1.xml')).toContain('<p:spTgt spid="8"/>');
  });

  it('leaves a slide without a film as it was', () => {
    expect(text('ppt/slides/slide2.xml')).toBe(slide);
  });

  it('is the same file for the same films, and refuses another number of them', () => {
    expect(deckWithFilms(deck, [film, null])).toEqual(deckWithFilms(deck, [film, null]));
    expect(() => deckWithFilms(deck, [film])).toThrow('the deck has 2 slides, and 1 films were given');
  });
});
