import type { Command } from '../command';
import cases from './cases';
import coverage from './coverage';
import diagram from './diagram';
import estimate from './estimate';
import explain from './explain';
import init from './init';
import lint from './lint';
import create from './new';
import section from './section';

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  lint,
  coverage,
  estimate,
  new: create,
  cases,
  diagram,
  section,
  explain,
  init,
};
