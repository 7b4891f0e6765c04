import type { Library } from '../../core';
import type { CaseStudyFollower } from '../case-studies/follower';
import { findCaseStudy, pickCaseStudy } from '../case-studies/pick-case-study';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { activeMarkdown } from './insertion';

/** Asks for a case study, and shows it beside the draft, at the step that the cursor is in. */
export class OpenCaseStudyBeside implements Command {
  readonly id = 'mlDesign.openCaseStudyBeside';
  readonly #library: () => Promise<Library>;
  readonly #follower: CaseStudyFollower;

  constructor(library: () => Promise<Library>, follower: CaseStudyFollower) {
    this.#library = library;
    this.#follower = follower;
  }

  /** `{ case: 'video-recommendation' }` answers the question beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = activeMarkdown('the case study is to stand beside');
    const { caseStudies } = await this.#library();
    const id = textOf(optionsOf(argument), 'case');
    const study = id === undefined ? await pickCaseStudy(caseStudies, 'Open Case Study Beside', editor.document) : findCaseStudy(id, caseStudies);
    if (study) {
      await this.#follower.show(study, editor);
    }
  }
}
