import assert from 'node:assert/strict';
import { MAX_PROBLEMS, MAX_YAML_LENGTH, readYamlText } from '../../../src/core/yaml/read-yaml-text';

describe('readYamlText', () => {
  it('reads the same whatever ends the lines, each thing in its place', () => {
    const text = 'a: x\nb:\n  - y\nb: z\n';

    const [lone, one] = [text.replaceAll('\n', '\r'), text].map(each => readYamlText(each));

    assert.deepEqual(lone?.document?.toJS(), one?.document?.toJS());
    assert.deepEqual(lone?.mistakes, one?.mistakes);
    assert.equal(text.slice(one?.mistakes[0]?.span.start, one?.mistakes[0]?.span.end), 'b');
  });

  it('names as many mistakes as a person mends at a time', () => {
    for (const text of [`a: ${'['.repeat(60_000)}`, 'a: 1\n'.repeat(50), 'a: !b c\n'.repeat(50)]) {
      const { length } = readYamlText(text).mistakes;

      assert.ok(length > 0 && length <= MAX_PROBLEMS, `${length} in ${text.slice(0, 20)}`);
    }
  });

  it('compares many keys quickly', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `k${index.toString(36)}:\n`).join('');
    assert.ok(text.length < MAX_YAML_LENGTH);
    const begin = performance.now();

    const { mistakes } = readYamlText(text);

    assert.deepEqual(mistakes, []);
    assert.ok(performance.now() - begin < 1000);
  });
});
