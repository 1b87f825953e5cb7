import { expect, type Locator, type Page } from '@playwright/test';

/** A diagram's page as a user sees it. */
export class GraphPage {
  constructor(readonly page: Page) {}

  /** Opens an address and waits until its graph is there. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.locator('[data-node]').first()).toBeVisible();
  }

  get graph(): Locator {
    return this.page.getByRole('application');
  }

  node(id: string): Locator {
    return this.page.locator(`[data-node="${id}"]`);
  }

  edge(id: string): Locator {
    return this.page.locator(`.way[data-edge="${id}"]`);
  }

  label(id: string): Locator {
    return this.page.locator(`[data-label="${id}"]`);
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  get drawing(): Locator {
    return this.page.getByRole('complementary', { name: 'Drawing' });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Graph' }).getByRole('button', { name });
  }

  panel(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Panels' }).getByRole('button', { name });
  }

  /** How far the graph is moved, and its zoom. */
  async viewport(): Promise<{ x: number; y: number; zoom: number }> {
    return this.page.locator('.react-flow__viewport').evaluate((element) => {
      const { e, f, a } = new DOMMatrixReadOnly(getComputedStyle(element).transform);
      return { x: e, y: f, zoom: a };
    });
  }

  /** Waits until the graph has come to rest. */
  async rest(): Promise<void> {
    await expect(this.page.locator('[data-moving]')).toHaveCount(0);
    let last = '';
    await expect
      .poll(async () => {
        const before = last;
        last = JSON.stringify(await this.viewport());
        return last === before;
      })
      .toBe(true);
  }
}
