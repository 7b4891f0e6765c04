import type { NewAnswers } from './create-document';
import { choose, type Step } from './steps';

const manners = [
  { label: 'Guided', detail: 'An exercise: its questions, headings and tables, the answers left to you. Tab walks from one to the next.', isGuided: true },
  { label: 'Worked', detail: 'The complete document, to be changed into your own.', isGuided: false },
] as const;

/** How the case study that was chosen is to begin; of any other template nothing is asked. */
export const askForManner: Step<NewAnswers> = async (answers, place) => {
  const { template } = answers;
  if (template?.kind !== 'case-study') {
    return { value: answers };
  }
  const answer = await choose(place, 'How should it begin?', manners);
  return typeof answer === 'string' ? answer : { value: { ...answers, template: { ...template, isGuided: answer.value.isGuided } } };
};
