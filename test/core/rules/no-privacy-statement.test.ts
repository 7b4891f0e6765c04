import { noPrivacyStatement } from '../../../src/core/lint/rules/no-privacy-statement';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noPrivacyStatement, {
  accepts: {
    'a protection': marked('## Data\n\nUser clicks, pseudonymised, kept 90 days.\n'),
    'a law in the requirements': marked('## Requirements\n\nGDPR applies.\n\n## Data\n\nUser clicks.\n'),
    'data of machines': marked('## Data\n\nVibration of 400 turbines.\n'),
    'Russian': marked('## Данные\n\nКлики пользователей, идентификаторы анонимизированы.\n'),
    'Chinese': marked('## 数据准备\n\n用户点击日志,已匿名化并脱敏。\n'),
  },
  rejects: {
    'users': marked('## «Data»\n\nThe clicks of 50M users.\n'),
    'patients': marked('## «Data»\n\n- Patients: images and reports\n'),
    'another retention': marked('## «Data»\n\nThe clicks of 50M users. 7-day retention is 80 %.\n'),
    'an advantage of an option': marked('## «Data»\n\nProfiles of users with their email.\n\n## Trade-offs\n\n| Choice | Pro | Con |\n| --- | --- | --- |\n| On the device | Privacy, no server | Little memory |\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data\n\nThe clicks of 50M users.\n'), after: /\[fill: pseudonym, hash, encryption or access rule\]/ },
  },
});
