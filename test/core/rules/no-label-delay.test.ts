import { noLabelDelay } from '../../../src/core/lint/rules/no-label-delay';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Data\n\n### Labels\n\n${body}\n`);

testRule(noLabelDelay, {
  accepts: {
    'kinds of labels, none of them defined': step('Natural labels such as purchases, or raters.'),
    'clicks, which are there at once': step('A recommended video is positive if it is clicked.'),
    'a window under a letter': step('An offer is positive if it converts, negative if there is no purchase within t days.'),
    'labels of the next snapshot': step('Pairs of users are labelled by whether they subscribe to each other in the snapshot at t + 1.'),
    'a delay': step('A booking is positive if it is cancelled; labels are final after 24 h.'),
    'a window': step('A booking is positive if it is cancelled within 10 min.'),
    'delayed feedback elsewhere': `${step('A booking is positive if it is cancelled.')}\nDelayed feedback is modelled.\n`,
    'labels of things that do not happen': step('A tile is positive if three raters see a crack.'),
    'no label, which is another finding': step('Recommended videos.'),
  },
  rejects: {
    'cancellations without a delay': step('A booking is positive if it is cancelled.').replace('Labels', '«Labels»'),
  },
  fixes: {
    'with a line to fill in': { before: step('A booking is positive if it is cancelled.'), after: /cancelled\.\n\n\*\*Delay:\*\* \[fill: [^\]]*\]\n$/ },
  },
});
