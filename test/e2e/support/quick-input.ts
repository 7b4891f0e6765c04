import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window: command palette, quick open, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get box(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  private get field(): Locator {
    return this.box.locator('.quick-input-box input');
  }

  /** What can be chosen, in view. */
  get rows(): Locator {
    return this.box.locator('.quick-input-list .monaco-list-row');
  }

  /** Replaces what stands in the input field. */
  async type(text: string): Promise<void> {
    await this.field.fill(text);
  }

  /** Chooses the row that has exactly this label. Waits until it is there. */
  async choose(label: string): Promise<void> {
    await this.row(label).click();
  }

  row(label: string): Locator {
    return this.rows.filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) }).first();
  }

  async labels(): Promise<readonly string[]> {
    await this.rows.first().waitFor();
    return this.rows.locator('.quick-input-list-row:first-child .label-name').allInnerTexts();
  }

  /** The line of help below the field, the error of a rejected input included. */
  get message(): Locator {
    return this.box.locator('.quick-input-message');
  }

  async accept(): Promise<void> {
    await this.field.press('Enter');
  }

  async escape(): Promise<void> {
    await this.field.press('Escape');
    await this.box.waitFor({ state: 'hidden' });
  }
}
