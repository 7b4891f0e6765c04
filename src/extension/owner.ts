import * as vscode from 'vscode';

/** What we use of the API of the Git extension that comes with VS Code. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** The author's name, as Git knows it; `undefined` where there is no Git, as in the browser. Never rejects. */
export async function findOwner(folder: vscode.Uri | undefined): Promise<string | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = (await extension?.activate())?.getAPI(1);
    const repository = (folder && git?.getRepository(folder)) ?? git?.repositories[0];
    return (await nameIn(repository, 'getConfig')) ?? (await nameIn(repository, 'getGlobalConfig'));
  } catch {
    // Git is switched off, missing, or has no name to give: the document then has no owner yet.
    return undefined;
  }
}

async function nameIn(repository: GitRepository | undefined, where: 'getConfig' | 'getGlobalConfig'): Promise<string | undefined> {
  const name = (await repository?.[where]('user.name').catch(() => ''))?.trim();
  return name === '' ? undefined : name;
}

/** What the promise gives, unless it takes longer than a second from now. */
export function withinASecond<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  const late = new Promise<undefined>(resolve => { setTimeout(() => { resolve(undefined); }, 1000); });
  return Promise.race([promise, late]);
}
