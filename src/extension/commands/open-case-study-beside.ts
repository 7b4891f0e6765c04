import type { CaseStudyFollower } from '../case-studies/follower';
import { findCaseStudy, pickCaseStudy } from '../case-studies/pick-case-study';
import type { Configs } from '../configs';
import { optionsOf, textOf } from './arguments';
import type { Command } from './command';
import { activeMarkdown } from './insertion';

/** Asks for a case study, and shows it beside the draft, at the step that the cursor is in. */
export class OpenCaseStudyBeside implements Command {
  readonly id = 'mlDesign.openCaseStudyBeside';
  readonly #configs: Configs;
  readonly #follower: CaseStudyFollower;

  constructor(configs: Configs, follower: CaseStudyFollower) {
    this.#configs = configs;
    this.#follower = follower;
  }

  /** `{ case: 'video-recommendation' }` answers the question beforehand. */
  async execute(argument: unknown): Promise<void> {
    const editor = activeMarkdown('the case study is to stand beside');
    const { library } = await this.#configs.of(editor.document);
    const { caseStudies } = await library();
    const id = textOf(optionsOf(argument), 'case');
    const study = id === undefined ? await pickCaseStudy(caseStudies, 'Open Case Study Beside', editor.document) : findCaseStudy(id, caseStudies);
    if (study) {
      await this.#follower.show(study, editor);
    }
  }
}
