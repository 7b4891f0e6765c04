import { run } from './run';
import { terminal } from './terminal';
import { UsageError } from './usage-error';

/** The one place where exceptions end. The process ends by itself, when everything is written. */
async function main(): Promise<void> {
  process.stdout.on('error', onOutputError);
  process.stderr.on('error', () => { process.exitCode = 2; });
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    process.exitCode = 2;
    terminal.complain(describe(error));
  }
}

function describe(error: unknown): string {
  if (error instanceof UsageError) {
    return `mldesign: ${error.message}`;
  }
  return `mldesign: This is a bug, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** A reader that has seen enough (`| head`) is no failure; a full disk is. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    process.exitCode = 2;
    terminal.complain(`mldesign: The output could not be written: ${error.message}`);
  }
}

void main();
