import { expect, type Locator } from '@playwright/test';
import { GraphPage } from './graph';

/** A diagram's page while a run plays. */
export class PlayerPage extends GraphPage {
  /** Opens an address with a run and waits until that has come whole. */
  async openRun(address: string): Promise<void> {
    await this.open(address);
    await this.ready();
  }

  /** Waits until the run has come whole. */
  async ready(): Promise<void> {
    await expect(this.timeline).toBeVisible();
    await expect(this.timeline).not.toHaveAttribute('aria-busy', 'true');
    await expect(this.page.getByText('Computing the run anew')).toHaveCount(0);
  }

  get timeline(): Locator {
    return this.page.getByRole('slider', { name: 'Timeline' });
  }

  get caption(): Locator {
    return this.page.locator('[aria-live="polite"]').first();
  }

  get canvas(): Locator {
    return this.page.locator('.message-layer');
  }

  control(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Simulated ms at the playhead. */
  async now(): Promise<number> {
    return Number(await this.timeline.getAttribute('aria-valuenow'));
  }

  /** Clicks the timeline at a share of its length. */
  async scrub(share: number): Promise<void> {
    const box = (await this.timeline.boundingBox())!;
    await this.page.mouse.click(box.x + 1 + share * (box.width - 2), box.y + box.height / 2);
  }

  async pause(): Promise<void> {
    // A run that stops at a question by itself at this very moment is started by the click that was to stop it.
    await expect(async () => {
      const pause = this.control('Pause');
      if (await pause.isVisible()) await pause.click({ timeout: 1_000 });
      await expect(this.control('Play')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
  }

  /** A parameter of the page's address. */
  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  /**
   * Where messages are painted along an edge, as a share of its length, over a stretch of frames; null for frames that
   * show none there.
   */
  async shares(edge: string, frames: number): Promise<(number | null)[]> {
    return this.page.evaluate(
      async ([id, count]) => {
        const path = document.querySelector<SVGPathElement>(`.way[data-edge="${id}"] path`)!;
        const canvas = document.querySelector<HTMLCanvasElement>('.message-layer')!;
        const context = canvas.getContext('2d')!;
        const home = canvas.getBoundingClientRect();
        const ratio = canvas.width / home.width;
        const matrix = path.getScreenCTM()!;
        const length = path.getTotalLength();
        const points = Array.from({ length: 101 }, (_, i) => {
          const { x, y } = path.getPointAtLength((length * i) / 100).matrixTransform(matrix);
          return { x: Math.round((x - home.left) * ratio), y: Math.round((y - home.top) * ratio) };
        });
        const shares: (number | null)[] = [];
        for (let frame = 0; frame < count; frame++) {
          await new Promise(requestAnimationFrame);
          const painted = points.flatMap(({ x, y }, i) =>
            context.getImageData(x, y, 1, 1).data[3]! > 200 ? [i / 100] : [],
          );
          shares.push(
            painted.length > 0 ? painted.reduce((sum, each) => sum + each, 0) / painted.length : null,
          );
        }
        return shares;
      },
      [edge, frames] as const,
    );
  }

  /** Plays until a message is painted in the middle of an edge, and pauses there; a question that waits is answered. */
  async pauseWithMessageOn(edge: string): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      const [share] = await this.shares(edge, 1);
      const plays = await this.control('Pause').isVisible();
      if (share == null && !plays) await this.page.keyboard.press(' ');
      if (share != null && share > 0.25 && share < 0.75) {
        if (plays) await this.page.keyboard.press(' ');
        await expect(this.control('Play')).toBeVisible();
        if ((await this.shares(edge, 1))[0] != null) return;
        await this.page.keyboard.press(' ');
      }
      await this.page.waitForTimeout(30);
    }
    throw new Error(`no message was seen on ${edge}`);
  }

  /** The middle of an edge, in px of the page. */
  async middleOf(edge: string): Promise<{ x: number; y: number }> {
    return this.page
      .locator(`.way[data-edge="${edge}"] path`)
      .first()
      .evaluate((element) => {
        const path = element as SVGPathElement;
        const { x, y } = path
          .getPointAtLength(path.getTotalLength() / 2)
          .matrixTransform(path.getScreenCTM()!);
        return { x, y };
      });
  }
}
