import type markdownIt from 'markdown-it';
import type { RendererRule, Token } from 'markdown-it';
import * as vscode from 'vscode';
import { computeBlocks } from '../../core';
import { isMarkedText } from '../design-document';
import { renderEstimate, type PreviewedSheet } from './render-estimate';
import type { Sheets } from './sheets';

type MarkdownIt = InstanceType<typeof markdownIt>;

/** What VS Code's Markdown preview asks of an extension. */
export interface MarkdownExtension {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/**
 * Has the preview of a design document show each estimate as a table with its results; everywhere else it stays code. What makes
 * HTML with the preview's own engine, or with its plug-ins, shows the same.
 */
export function previewEstimates(sheets: Sheets): MarkdownExtension {
  return {
    extendMarkdownIt(markdown) {
      const renderCode = markdown.renderer.rules['fence'];
      const known = new WeakMap<readonly Token[], PreviewedBlocks>();
      const sources = new WeakMap<readonly Token[], string>();
      markdown.core.ruler.push('mldesign-source', ({ tokens, src }) => { sources.set(tokens, src); });
      const rule: RendererRule = (tokens, index, options, env, renderer) => {
        const token = tokens[index];
        if (!token || !isEstimate(token) || !isOfDesignDocument(sheets, env, sources.get(tokens))) {
          return renderCode ? renderCode(tokens, index, options, env, renderer) : renderer.renderToken(tokens, index, options);
        }
        const previewed = known.get(tokens) ?? readAll(tokens);
        known.set(tokens, previewed);
        token.attrJoin('class', 'mldesign-estimate');
        return renderEstimate(previewed, previewed.blocks.indexOf(token), renderer.renderAttrs(token));
      };
      markdown.renderer.rules['fence'] = rule;
      return markdown;
    },
  };
}

interface PreviewedBlocks extends PreviewedSheet {
  readonly blocks: readonly Token[];
}

function readAll(tokens: readonly Token[]): PreviewedBlocks {
  const blocks = tokens.filter(isEstimate);
  return { blocks, ...computeBlocks(blocks.map(({ content }) => content)) };
}

function isEstimate({ type, info }: Token): boolean {
  return type === 'fence' && /^\s*estimate(?:\s|$)/i.test(info);
}

/**
 * The preview says which document it renders. An export has often nothing but a text, and a chat or a notebook has one without
 * the front matter.
 */
function isOfDesignDocument(sheets: Sheets, env: unknown, source = ''): boolean {
  const uri = typeof env === 'object' && env !== null && 'currentDocument' in env && env.currentDocument instanceof vscode.Uri ? env.currentDocument.toString() : undefined;
  const document = uri === undefined ? undefined : vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  return document ? sheets.isDesignDocument(document) : isMarkedText(source);
}
