import { sensitiveAttributeUsedUnexplained } from '../../../src/core/lint/rules/sensitive-attribute-used-unexplained';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Data\n\n### Features\n\n${body}\n`);

testRule(sensitiveAttributeUsedUnexplained, {
  accepts: {
    'a race of dogs': marked('## Data preparation\n\n### Features\n\n- Race distance, trap and weight of the dog\n'),
    'an attribute that is not used': marked('## Data preparation\n\n### Features\n\nIt does NOT use user attributes (age, gender).\n'),
    'what is never a feature': step('- Account locale; nationality and gender are never features'),
    'groups that are compared': `${step('- Age and gender of the user')}\n## Evaluation\n\nRecall per slice, by gender.\n`,
    'a lawful basis': step('- Age of the applicant, a lawful factor in this product'),
    'the age of a thing': step('- Age of the account\n- Post age'),
    'an attribute that is no feature': marked('## Data\n\n- Users: id, gender\n'),
    'an attribute that is left out': step('- Language of the user, without gender'),
    'the age of something as a feature': step('- The age feature decays with the hours since the upload\n- Age of the listing, for the user who sees it'),
    'what is banned': step('- banned: pages of the cancellation flow, age, gender'),
    'the age of a page in a table below another heading': `${step('- Wind')}\n## Serving\n\n### What the model gets\n\n| Group | Examples | Source |\n| --- | --- | --- |\n| Page quality | authority, age | crawl store, by user |\n`,
    'a place by its postcode, below another heading': `${step('- Wind')}\n## Serving\n\n### What the model gets\n\n| Group | Examples | Source |\n| --- | --- | --- |\n| Weather | rain at the postcode | weather service |\n`,
    'a profile of a shop': step('- Profile of the shop: age, opening hours'),
  },
  rejects: {
    'subgroups of cameras': marked('## Data\n\n### Features\n\n- «Age», gender and sight of the patient\n\n## Evaluation\n\nSubgroups: camera, centre.\n'),
    'demographics': step('- User: «age», gender, location'),
    'a sentence on what the model reads': marked('## Data and features\n\nThe model reads short-window counts, the merchant and the cardholder’s age, «gender» and nationality.\n').replace('age, «gender»', '«age», gender'),
    'a row of inputs': marked('## Data, features and split\n\n| Input | Origin |\n| --- | --- |\n| Age, «gender» and nationality of the seller | seller store |\n').replace('Age, «gender»', '«Age», gender'),
    'an item below a bold lead': marked('## Data\n\n**Features.** 140 columns from five tables:\n\n- *Contract*: «age» and sex of the customer, tenure\n'),
    'a row': step('| Feature | Source |\n| --- | --- |\n| «Zip code» | profile |'),
    'position bias alone': `${step('- Demographics (age, «gender»)').replace('(age, «gender»)', '(«age», gender)')}\n## Model\n\nPosition bias is corrected.\n`,
    'demographics beside a slice of lines that is unfair': `${step('- User: «age», gender, location')}\n## Serving\n\nUnfairness: rural lines have worse service.\n`,
    'demographics beside a baseline that is compared fairly': `${step('- User: «age», gender, location')}\n## Model\n\nThe baseline is retrained on the same days to be fair.\n`,
    'a table of features below another heading': marked('## Serving\n\n### What the model gets\n\n| Family | Contents | Origin |\n| --- | --- | --- |\n| User | «age», gender, last 20 categories | session store |\n'),
    'the age of a person': step('- «Age» of the user, past watches'),
  },
  fixes: {
    'with a line to fill in': { before: step('- Gender'), after: /- Gender\n\n\*\*Fairness:\*\* \[fill: / },
  },
});
