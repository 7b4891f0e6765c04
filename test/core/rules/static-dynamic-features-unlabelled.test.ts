import { staticDynamicFeaturesUnlabelled } from '../../../src/core/lint/rules/static-dynamic-features-unlabelled';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Data\n\n### Features\n\n${body}\n`);

testRule(staticDynamicFeaturesUnlabelled, {
  accepts: {
    'a type in each row': step('| Feature | Type |\n| --- | --- |\n| a1 | static |\n| b2 | static |\n| c3 | static |\n| d4 | static |\n| e5 | dynamic |'),
    'a word in another place': `${step('- Age of video\n- Length\n- Language\n- Region\n- Device')}\n## Serving\n\nStatic features are computed in batch.\n`,
    'four features': step('- Last 50 watches\n- Language\n- Region\n- Device'),
    'attributes alone': step('- Topic\n- Length\n- Language\n- Region\n- Device'),
  },
  rejects: {
    'a list with a rate': step('- Click rate over 7 days\n- Length\n- Language\n- Region\n- Device').replace('Features', '«Features»'),
    'a list with the last events': step('- Last 50 watches\n- Length\n- Language\n- Region\n- Device').replace('Features', '«Features»'),
  },
  fixes: {
    'with a column': {
      before: step('| Feature | Source |\n| :-- | --- |\n| Click rate | log |\n| b2 | log |\n| c3 | log |\n| d4 | log |\n| e5 | log |'),
      after: /\| Feature \| Source \| Static or dynamic \|\n\| :-- \| --- \| --- \|\n\| Click rate \| log \| \[fill: static or dynamic\] \|\n/,
    },
    'a list with the fields of the section': { before: step('- Click rate\n- Length\n- Language\n- Region\n- Device'), after: /\[fill: static or dynamic\]/ },
  },
});
