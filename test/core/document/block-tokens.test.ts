import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readBlockTokens } from '../../../src/core/document/block-tokens';
import { runs } from '../../support/wild-text';

const plain = new MarkdownIt({ html: false });

function blocks(tokens: readonly { readonly type: string; readonly map: readonly number[] | null }[]): string[] {
  return tokens.filter(({ type }) => /^(?:heading_open|paragraph_open|.*_list_open|list_item_open|blockquote_open|fence|code_block|table_open|tr_open)$/.test(type)).map(({ type, map }) => `${type} ${map?.join('-')}`);
}

describe('readBlockTokens', () => {
  const line = fc.stringMatching(/^[ \t]{0,5}(?:#{1,3} |[-*+] |1\. |> |```|~~~|\| a \| b \||\|---\|---\||===|---|)[a \t]{0,4}$/);

  it('sees the blocks that markdown-it sees, on the same lines', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('', '\n', '\n\n', '  ', '\t'), (lines, end) => {
      const text = lines.join('\n') + end;
      assert.deepEqual(blocks(readBlockTokens(text)), blocks(plain.parse(text, {})));
    }), runs);
  });
});
