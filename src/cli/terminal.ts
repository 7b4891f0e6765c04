import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'green' | 'blue' | 'dim' | 'bold' | 'underline';

/** Where a command's words go. */
export interface Terminal {
  /** What was asked for: standard output. */
  readonly print: (text: string) => void;
  /** What went wrong, and what stands beside the answer: standard error. */
  readonly complain: (text: string) => void;
  /** Colours where a person is looking, otherwise the text as it is. */
  readonly paint: (style: Style, text: string) => string;
}

export const terminal: Terminal = {
  print(text) {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  },

  complain(text) {
    process.stderr.write(`${text}\n`);
  },

  paint(style, text) {
    return isColourful() ? styleText(style, text) : text;
  },
};

/** An agent that reads the terminal of VS Code pays for every escape code and gains nothing. */
function isColourful(): boolean {
  const { NO_COLOR, VSCODE_AGENT } = process.env;
  return process.stdout.isTTY && !NO_COLOR && !VSCODE_AGENT;
}
