import { noLabelDelay } from '../../../src/core/lint/rules/no-label-delay';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Data\n\n### Labels\n\n${body}\n`);

testRule(noLabelDelay, {
  accepts: {
    'a window under a letter': step('A recommended video is positive if it is clicked, negative if there is no click within t seconds.'),
    'labels of the next snapshot': step('Pairs of users are labelled by whether they interact in the snapshot at t + 1.'),
    'a delay': step('A recommended video is positive if it is clicked; labels are final after 24 h.'),
    'a window': step('A recommended video is positive if it is clicked within 10 min.'),
    'delayed feedback elsewhere': `${step('A recommended video is positive if it is clicked.')}\nDelayed feedback is modelled.\n`,
    'labels of things that do not happen': step('A tile is positive if three raters see a crack.'),
    'no label, which is another finding': step('Recommended videos.'),
  },
  rejects: {
    'clicks without a delay': step('A recommended video is positive if it is clicked.').replace('Labels', '«Labels»'),
  },
  fixes: {
    'with a line to fill in': { before: step('A recommended video is positive if it is clicked.'), after: /clicked\.\n\n\*\*Delay:\*\* \[fill: [^\]]*\]\n$/ },
  },
});
