// @ts-check
import MarkdownIt from 'markdown-it';
import { lint as markdownlint } from 'markdownlint/sync';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import recommended from 'remark-preset-lint-recommended';
import { unified } from 'unified';

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {boolean} isSlow a book takes it seconds
 * @property {(text: string) => unknown} run
 */

/**
 * Who is measured: first the yardstick, then ourselves, then the linters of general Markdown.
 * @param {import('./bundle-core.mjs').Core} core
 * @returns {readonly [yardstick: Contestant, ours: Contestant, markdownlint: Contestant, ...others: Contestant[]]}
 */
export function contestants({ lintDocument, knowledge }) {
  const markdown = new MarkdownIt();
  const remark = unified().use(remarkParse).use(remarkGfm).use(recommended).freeze();
  return [
    { name: 'markdown-it, block parse', isSlow: false, run: text => markdown.block.parse(text, markdown, {}, []) },
    { name: 'ML Design Docs, all rules', isSlow: false, run: text => lintDocument(text, knowledge).findings },
    { name: 'markdownlint, without MD013', isSlow: true, run: text => markdownlint({ strings: { text }, config: { default: true, MD013: false } }) },
    { name: 'remark-lint, recommended + gfm', isSlow: true, run: text => remark.runSync(remark.parse(text)) },
  ];
}
