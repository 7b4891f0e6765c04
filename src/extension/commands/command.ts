import * as vscode from 'vscode';

export interface Command {
  /** As in `contributes.commands` of package.json. */
  readonly id: string;
  /** What it resolves with is for whoever runs it from code. */
  execute(...args: unknown[]): Promise<unknown>;
}

/** Registers commands so that one that fails says so, and leaves the details in the log. */
export function registerCommands(commands: readonly Command[], log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(...commands.map(command => register(command, log)));
}

function register(command: Command, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(command.id, async (...args: unknown[]) => {
    try {
      return await command.execute(...args);
    } catch (error) {
      log.error(`${command.id} failed.`, error);
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  });
}
