import { describe, expect, it } from 'vitest';
import { defaultOptions, toLookAt } from '../options';
import { Camera } from './camera';

describe('the camera of the small player', () => {
  /** Its smallest words are 8.2 px where all of it is shown. */
  const [picture, frame] = [
    { width: 1230, height: 582 },
    { width: 740, height: 343 },
  ];

  it('shows all of what one only looks at, where a reader who can move it gets larger words', () => {
    const glance = new Camera({ glance: true });
    const reader = new Camera({ glance: false });
    for (const camera of [glance, reader]) camera.place(picture, frame);
    expect(glance.cut).toBe(false);
    const { x, y, zoom } = glance.transform;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + picture.width * zoom).toBeLessThanOrEqual(frame.width + 1e-6);
    expect(y + picture.height * zoom).toBeCloseTo(frame.height);
    expect(reader.cut).toBe(true);
    expect(reader.transform.zoom).toBeGreaterThan(zoom);
  });

  it('cuts even that before its words are dust', () => {
    const camera = new Camera({ glance: true });
    camera.place({ width: 2400, height: 900 }, frame);
    expect(camera.cut).toBe(true);
  });

  it('takes for looking at what plays by itself and has no controls', () => {
    expect(toLookAt({ ...defaultOptions, controls: 'none', autoplay: true })).toBe(true);
    expect(toLookAt({ ...defaultOptions, controls: 'none' })).toBe(false);
    expect(toLookAt({ ...defaultOptions, autoplay: true })).toBe(false);
  });
});
