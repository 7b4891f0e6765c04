import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { QuickInput } from './quick-input';

declare global {
  /** Put there by `test/host/run-e2e.mjs` before it runs the tests. */
  var e2e: {
    readonly browser: Browser;
    readonly pageOptions: BrowserContextOptions;
    readonly screenshots: string;
    urlOf(folder: string): string;
    /** Where folders open in Restricted Mode. */
    restrictedUrlOf(folder: string): string;
  };
}

const QUICK_FIX_TRIES = 4;
/** Milliseconds. */
const QUICK_FIX_PATIENCE = 6000;

/** The window of a real VS Code, in the words of somebody who sits in front of it. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly quickInput: QuickInput;

  private constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    this.quickInput = new QuickInput(page);
  }

  /** Opens a new window, with nothing remembered, on a new folder that holds these files. */
  static async open(files: Readonly<Record<string, string>>, { restricted = false } = {}): Promise<Workbench> {
    const folder = join(mkdtempSync(join(tmpdir(), 'ml-design-docs-e2e-')), 'workspace');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const page = await e2e.browser.newPage(e2e.pageOptions);
    await page.goto(restricted ? e2e.restrictedUrlOf(folder) : e2e.urlOf(folder));
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
    return new Workbench(page, folder);
  }

  /** Closes the window and removes its folder. */
  async close(): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
    rmSync(dirname(this.folder), { recursive: true, force: true, maxRetries: 5 });
  }

  /** Runs a command by the title that the palette shows, category included: `Markdown: Open Preview to the Side`. */
  async runCommand(title: string): Promise<void> {
    const row = this.quickInput.row(title);
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('F1');
      await this.quickInput.type(`>${title}`);
      // A palette that was opened before the extensions were read does not learn of them: it has to be opened anew.
      const isThere = await row.waitFor({ timeout: 5000 }).then(() => true, () => false);
      if (isThere || tries === 6) {
        await row.click();
        return;
      }
      await this.quickInput.escape();
    }
  }

  /** Opens a file of the folder through quick open, and waits for its text. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.type(name);
    await this.quickInput.choose(name.slice(name.lastIndexOf('/') + 1));
    await this.tab(name.slice(name.lastIndexOf('/') + 1)).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  tab(title: string): Locator {
    return this.page.locator('.tabs-container .tab.active', { hasText: title });
  }

  /** The editor that has the focus or would get it. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[data-uri]').first();
  }

  /** The whole text of the active editor, saved or not. The selection stays as it was. */
  async text(): Promise<string> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+A');
    const text = await this.copy();
    await this.page.keyboard.press('Control+U');
    return text;
  }

  /** What is selected in the active editor, once anything is: a new document is shown a moment before its placeholder is selected. */
  async selectedText(): Promise<string> {
    await this.focusEditor();
    for (let tries = 1; ; tries++) {
      const text = await this.copy();
      if (text !== '' || tries === 40) {
        return text;
      }
      await this.page.waitForTimeout(250);
    }
  }

  /** Saves the active editor and reads the file as it is on the disk then. */
  async savedText(name: string): Promise<string> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Puts the cursor somewhere; both count from one. */
  async moveTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.type(`:${line}:${column}`);
    await this.quickInput.accept();
    // Until it is closed the cursor may still be on its way.
    await this.quickInput.box.waitFor({ state: 'hidden' });
  }

  /** Types into the active editor, as a person would: suggestions and auto-closing included. */
  async type(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** A line in view with all of these texts one behind the other, hints included. The editor shows a space as one that does not break. */
  line(...texts: readonly string[]): Locator {
    const pattern = texts.map(text => text.split(' ').map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s')).join('.*');
    return this.editor.locator('.view-line', { hasText: new RegExp(pattern) });
  }

  /** A line in view of the editor beside the active one that begins with the text. */
  lineBeside(text: string): Locator {
    const pattern = text.split(' ').map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s');
    return this.page.locator('.editor-group-container:not(.active) .view-line', { hasText: new RegExp(`^${pattern}`) }).first();
  }

  /** The wavy lines that are in view. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** The rows of the Problems view, opened if need be: a row for each file, and one for each problem in it. */
  async problems(): Promise<Locator> {
    const view = this.page.locator('.markers-panel');
    if (!(await view.isVisible())) {
      await this.runCommand('Problems: Focus on Problems View');
    }
    await view.waitFor();
    return view.locator('.monaco-list-row');
  }

  /** What is offered at the cursor by Ctrl+. */
  async quickFixes(): Promise<readonly string[]> {
    const rows = await this.openQuickFixes();
    const titles = await rows.allInnerTexts();
    await this.page.keyboard.press('Escape');
    return titles.map(title => title.trim());
  }

  /** Keeps a picture of the menu that Ctrl+. opens. */
  async screenshotOfQuickFixes(name: string): Promise<void> {
    await this.openQuickFixes();
    await this.screenshot(name);
    await this.page.keyboard.press('Escape');
  }

  async applyQuickFix(title: string): Promise<void> {
    const rows = await this.openQuickFixes();
    await rows.filter({ hasText: title }).first().click();
    await rows.first().waitFor({ state: 'hidden' });
  }

  /** Opens the built-in preview beside the active editor; what is given is the inside of it. */
  async openPreview(): Promise<FrameLocator> {
    await this.runCommand('Markdown: Open Preview to the Side');
    const inside = this.webview();
    await inside.locator('.markdown-body, body.vscode-body').first().waitFor();
    return inside;
  }

  /** The inside of the webview that was opened last. */
  webview(): FrameLocator {
    return this.page.locator('iframe.webview.ready').last().contentFrame().frameLocator('iframe#active-frame');
  }

  notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-toast');
  }

  /** Keeps a picture of the window as out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    // Colours come a moment after the text.
    await this.page.waitForTimeout(500);
    mkdirSync(e2e.screenshots, { recursive: true });
    await this.page.screenshot({ path: join(e2e.screenshots, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }

  private async focusEditor(): Promise<void> {
    await this.editor.locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  private async copy(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.keyboard.press('Control+C');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  private async openQuickFixes(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    // On a busy machine the key now and then opens nothing: a person presses it again.
    for (let tries = 0; tries < QUICK_FIX_TRIES && !(await rows.first().isVisible()); tries++) {
      await this.focusEditor();
      await this.page.keyboard.press('Control+.');
      await rows.first().waitFor({ timeout: QUICK_FIX_PATIENCE }).catch(() => undefined);
    }
    await rows.first().waitFor();
    return rows;
  }
}
