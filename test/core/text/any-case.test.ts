import assert from 'node:assert/strict';
import { anyCase, withLetters } from '../../../src/core/text/any-case';

describe('anyCase', () => {
  const accepts = (expression: RegExp, text: string): void => { assert.match(text, expression); };
  const rejects = (expression: RegExp, text: string): void => { assert.doesNotMatch(text, expression); };

  it('does not tell capitals apart, in any alphabet', () => {
    accepts(anyCase`^(?:roll-?out|запуск|straße)$`, 'ROLL-OUT');
    accepts(anyCase`^(?:roll-?out|запуск|straße)$`, 'ЗАПУСК');
    rejects(anyCase`^(?:roll-?out|запуск|straße)$`, 'rollback');
  });

  it('takes \\p{L} for a letter in and outside of classes, and \\P{L} for anything else', () => {
    const expression = anyCase`^\P{L}*[\p{L}'-]+\s\p{L}+$`;
    for (const text of ["12. Tom's naïveté", '→ предложение модели', '#Modell Größe', '(用户 行为']) {
      accepts(expression, text);
    }
    for (const text of ['one 2', 'two  words', 'one ×', 'half–way there']) {
      rejects(expression, text);
    }
  });

  it('takes \\p{N} for a digit', () => {
    accepts(anyCase`(?<![\p{L}\p{N}])ms$`, 'in 5 ms');
    rejects(anyCase`(?<![\p{L}\p{N}])ms$`, '5ms');
    rejects(anyCase`(?<![\p{L}\p{N}])ms$`, 'rms');
  });

  it('leaves escaped brackets and values alone', () => {
    const inner = String.raw`\[\p{L}+\]`;
    accepts(anyCase`^${inner}[^\]]\p{L}$`, '[fill]:x');
    rejects(anyCase`^${inner}[^\]]\p{L}$`, '[fill]]x');
  });

  it('names the letters of the scripts that people write documents in, and no punctuation', () => {
    const letter = new RegExp(`^${withLetters(String.raw`\p{L}`)}$`);
    const scripts = /^(?:\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Devanagari})$/u;
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      const isLetter = /^\p{L}$/u.test(sign);
      const isCommon = isLetter ? scripts.test(sign) && !RARE.test(sign) : COMMON_SIGN.test(sign);
      if (isCommon && isLetter !== letter.test(sign)) {
        wrong.push(`U+${code.toString(16)} ${sign}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

/** Letters of linguists, of numbers and for compatibility. */
const RARE = /[\u2071-\u218f\u3005-\u3040\ua000-\uabff\uf900-\uffff]/;
/** Of ASCII and Latin 1, then general punctuation, arrows, signs of mathematics and boxes, and the punctuation of Chinese. */
const COMMON_SIGN = /[\0-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3030\uff01-\uff0f]/;
