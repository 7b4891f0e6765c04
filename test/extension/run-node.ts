import { appendFileSync } from 'node:fs';
import { runTests, type TestEvent } from './support/mocha';
import 'all-extension-tests';

/** Called by VS Code inside its Node extension host: in the server's, and in the desktop's, whose console nobody reads. */
export const run = (): Promise<void> => runTests(process.env['MLDESIGN_TEST_EVENTS'] === undefined ? toConsole : toFile(process.env['MLDESIGN_TEST_EVENTS']));

const toConsole = (event: TestEvent): void => { console.log(mark(event)); };

const toFile = (path: string) => (event: TestEvent): void => { appendFileSync(path, `${mark(event)}\n`); };

const mark = (event: TestEvent): string => `@@test ${JSON.stringify(event)}`;
