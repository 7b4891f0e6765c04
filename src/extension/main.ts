import catalog from 'templates:catalog';
import * as vscode from 'vscode';
import { Knowledge, rules } from '../core';
import { AddMissingSections } from './commands/add-missing-sections';
import { registerCommands } from './commands/command';
import { ExplainRule } from './commands/explain-rule';
import { InsertDiagram } from './commands/insert-diagram';
import { LintDocument } from './commands/lint-document';
import { NewDocument } from './commands/new-document';
import { TreatAsDesignDocument } from './commands/treat-as-design-document';
import { assistWithConfigs } from './config-assistance';
import { ConfigProblems } from './config-problems';
import { Configs } from './configs';
import { showDiagnostics } from './diagnostics';
import { FixAll } from './fix-all';
import { DIAGRAM_SCHEME, diagramPages } from './insert-diagram/diagram-preview';
import { LanguageStatus } from './language-status';
import { lazily } from './lazily';
import { readLibrary } from './library';
import { Linter } from './linter';
import { QuickFixes } from './quick-fixes';
import { RULE_PAGE_SCHEME, rulePages } from './rule-pages';

/** Builds the parts, connects them, and hands their disposal to VS Code. Nothing else happens here. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('ML Design', { log: true });
  log.info(`ML Design Docs ${versionOf(context.extension)}, ${rules.length} rules.`);
  const knowledge = lazily(() => new Knowledge(catalog));
  const library = lazily(() => readLibrary(context.extensionUri));
  const configs = new Configs(knowledge);
  const linter = new Linter(configs, log);

  context.subscriptions.push(
    log,
    configs,
    linter,
    new ConfigProblems(configs),
    assistWithConfigs(),
    showDiagnostics(linter),
    new LanguageStatus(knowledge, configs, linter),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, new QuickFixes(linter), QuickFixes.metadata),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, new FixAll(knowledge), FixAll.metadata),
    vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, rulePages),
    vscode.workspace.registerTextDocumentContentProvider(DIAGRAM_SCHEME, diagramPages(library)),
    registerCommands([
      new AddMissingSections(knowledge),
      new ExplainRule(),
      new InsertDiagram(knowledge, library),
      new LintDocument(linter),
      new NewDocument(knowledge, library),
      new TreatAsDesignDocument(knowledge),
    ], log),
  );
}

function versionOf({ packageJSON: manifest }: { readonly packageJSON: unknown }): string {
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
