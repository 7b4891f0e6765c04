import catalog from 'templates:catalog';
import * as vscode from 'vscode';
import { Knowledge, rules } from '../core';
import { CaseStudyFollower } from './case-studies/follower';
import { showCaseStudies } from './case-studies/pages';
import { AddMissingSections } from './commands/add-missing-sections';
import { registerCommands } from './commands/command';
import { ExplainRule } from './commands/explain-rule';
import { InsertCaseStudySection } from './commands/insert-case-study-section';
import { InsertDiagram } from './commands/insert-diagram';
import { InsertEstimate } from './commands/insert-estimate';
import { InsertSection } from './commands/insert-section';
import { LintDocument } from './commands/lint-document';
import { NewDocument } from './commands/new-document';
import { NewFromCaseStudy } from './commands/new-from-case-study';
import { OpenCaseStudyBeside } from './commands/open-case-study-beside';
import { SetUpTeamLibrary } from './commands/set-up-team-library';
import { TreatAsDesignDocument } from './commands/treat-as-design-document';
import { UpdateEstimateResults } from './commands/update-estimate-results';
import { assistWithConfigs } from './config-assistance';
import { ConfigFixes } from './config-fixes';
import { ConfigProblems } from './config-problems';
import { Configs } from './configs';
import { showDiagnostics } from './diagnostics';
import { assistWithEstimates } from './estimates/assistance';
import { previewEstimates, type MarkdownExtension } from './estimates/preview';
import { ResultHints } from './estimates/result-hints';
import { Sheets } from './estimates/sheets';
import { UpdateActions } from './estimates/update-actions';
import { FixAll } from './fix-all';
import { DIAGRAM_SCHEME, diagramPages } from './insert-diagram/diagram-pages';
import { ESTIMATE_SCHEME, estimatePages } from './insert-estimate/estimate-pages';
import { SECTION_SCHEME, sectionPages } from './insert-section/section-pages';
import { LanguageStatus } from './language-status';
import { lazily } from './lazily';
import { readLibrary } from './library';
import { LibraryProblems } from './library-problems';
import { Linter } from './linter';
import { QuickFixes } from './quick-fixes';
import { RULE_PAGE_SCHEME, rulePages } from './rule-pages';
import { TeamLibraries } from './team-libraries';

/** Builds the parts, connects them, and hands their disposal to VS Code, and its plug-in to the Markdown preview. Nothing else happens here. */
export function activate(context: vscode.ExtensionContext): MarkdownExtension {
  const log = vscode.window.createOutputChannel('ML Design', { log: true });
  log.info(`ML Design Docs ${versionOf(context.extension)}, ${rules.length} rules.`);
  const knowledge = lazily(() => new Knowledge(catalog));
  const library = lazily(() => readLibrary(context.extensionUri));
  const libraries = new TeamLibraries(library);
  const configs = new Configs({ knowledge, library }, libraries);
  const linter = new Linter(configs, log);
  const sheets = new Sheets(configs, linter);
  const hints = new ResultHints(sheets, linter);
  const follower = new CaseStudyFollower(knowledge);

  context.subscriptions.push(
    log,
    libraries,
    configs,
    linter,
    new ConfigProblems(configs),
    assistWithConfigs(configs),
    vscode.languages.registerCodeActionsProvider(ConfigFixes.selector, new ConfigFixes(configs), ConfigFixes.metadata),
    new LibraryProblems(libraries),
    hints,
    follower,
    vscode.languages.registerInlayHintsProvider({ language: 'markdown' }, hints),
    assistWithEstimates(sheets),
    showDiagnostics(linter),
    new LanguageStatus(knowledge, configs, linter),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, new QuickFixes(linter), QuickFixes.metadata),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, new FixAll(configs), FixAll.metadata),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, new UpdateActions(sheets), UpdateActions.metadata),
    vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, rulePages),
    vscode.workspace.registerTextDocumentContentProvider(DIAGRAM_SCHEME, diagramPages(configs)),
    vscode.workspace.registerTextDocumentContentProvider(ESTIMATE_SCHEME, estimatePages(configs)),
    vscode.workspace.registerTextDocumentContentProvider(SECTION_SCHEME, sectionPages(configs)),
    showCaseStudies(configs),
    registerCommands([
      new AddMissingSections(configs),
      new ExplainRule(),
      new InsertCaseStudySection(configs),
      new InsertDiagram(configs),
      new InsertEstimate(configs),
      new InsertSection(configs),
      new LintDocument(linter),
      new NewDocument(configs),
      new NewFromCaseStudy(configs),
      new OpenCaseStudyBeside(configs, follower),
      new SetUpTeamLibrary(library),
      new TreatAsDesignDocument(knowledge),
      new UpdateEstimateResults(sheets),
    ], log),
  );
  return previewEstimates(sheets);
}

function versionOf({ packageJSON: manifest }: { readonly packageJSON: unknown }): string {
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
