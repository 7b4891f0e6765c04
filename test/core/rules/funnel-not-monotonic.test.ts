import { funnelNotMonotonic } from '../../../src/core/lint/rules/funnel-not-monotonic';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (body: string): string => marked(`## Serving\n\n${body}\n`);
const table = (header: string, ...rows: string[]): string => [header, header.replaceAll(/[^|]+/g, ' --- '), ...rows].join('\n');
const drawn = (...lines: string[]): string => `\`\`\`\n${lines.join('\n')}\n\`\`\``;
const diagram = (...lines: string[]): string => `\`\`\`mermaid\nflowchart LR\n${lines.join('\n')}\n\`\`\``;

testRule(funnelNotMonotonic, {
  accepts: {
    'machines that are left if a zone dies': doc('Retrieval gets 500 ads out of 4 million. We run 42 hosts, 28 left if a zone dies. Then pre-ranking hands over 100 ads.'),
    'sentences that fall': doc('We start from 900k jobs. Filters leave around six thousand per candidate. The match trims these to four hundred, and a ranker picks the best thirty.'),
    'sources beside each other, in sentences': doc('BM25 returns 500 documents. Dense retrieval returns the best 800. The ranker keeps 50 of these.'),
    'what a model is trained on': doc('Retrieval returns 400 items. The ranker keeps 600 of the logged training days. The ranker returns the best 20.'),
    'sentences that tell of something added': doc('Retrieval returns 400 items. The filter keeps 300. With neighbours added 900 remain. The ranker returns 20.'),
    'a comparison of two numbers': doc('The candidates: recall (95) > precision (90).'),
    'tiers that fall': doc(table('| Tier | Videos entering | Videos promoted |', '| T0 | 3.1M | 410k |', '| T1 | 410k | 52k |')),
    'a falling chain': doc('Candidates: 10B videos → 1,000 → 200 → 20.'),
    'a table from request to page': doc(table('| Stage | in | out |', '| Embed the query | 1 | 1 |', '| ANN search | 10B | 1000 |', '| Rank | 1000 | 20 |')),
    'parallel sources that add up': doc(table('| Stage | in | out |', '| ANN retrieval | 10B | 600 |', '| Lexical retrieval | 10M | 500 |', '| Fuse | 1100 | 500 |')),
    'objects found in one picture': doc(table('| Stage | in | out |', '| Propose regions | 1 | 300 |', '| Suppress | 300 | 6 |')),
    'a stage that says that it adds': doc(table('| Stage | in | out |', '| Rank | 200 | 50 |', '| Expand by neighbours | 50 | 150 |')),
    'branches of a diagram that meet': doc(diagram('A -->|600| M', 'B -->|400| M', 'M -->|1000| C')),
    'numbered edges': doc(diagram('A -->|1| B', 'B -->|2| C', 'C -->|30| D')),
    'an edge without a number': doc(diagram('A -->|100| B', 'X --> B', 'B -->|500| C')),
    'what is logged beside the path': doc(diagram('A -->|1000| B', 'B -->|200| C', 'B -. 5000 logged .-> L')),
    'what is loaded beside the path': doc(diagram('N -. 100 .-> B', 'B -->|500| C')),
    'layers': doc('The ranker has layers 1024 → 256 → 1024.'),
    'a pre-ranker that cuts': doc('The pre-ranker cuts the candidates from the index 400 → 60.'),
    'what an answer draws on beside what is picked': doc('1. Retrieval: the index picks 300.\n2. Ranking: trees score 300 with 420 features.'),
    'nodes that fall': doc(diagram('A[Retrieval 800] --> B[Filter 600] --> C[Ranker: top 40]')),
    'nodes that meet': doc(diagram('A[Lexical retrieval 300] --> C[Rank 500]', 'B[Dense retrieval 300] --> C')),
    'what is merged in a node': doc(diagram('A[Retrieval 300] --> C[Merge and rank 500]')),
    'rates that split': doc(diagram('A -->|3,000/day| B[Check]', 'B --> C[Reviewer]', 'C -->|2,000/day| D', 'C -->|1,000/day| E')),
    'a drawing that falls': doc(drawn('5,000,000 flats', '   │ filters', '   ▼', '800 retrieved', '   │ ranker', '   ▼', '20 shown')),
    'a drawing that splits in between': doc(drawn('5,000 pages', '   │ filters', '   ▼', '800 retrieved', '   │ split into passages', '   ▼', '3,000 passages')),
    'the parts of a day': doc(table('| Step | Claims per day |', '| Reported | 2,000 |', '| Excluded by rules | 700 |', '| Scored | 1,300 |')),
    'a ramp': doc('We roll the ranker out: 1 → 10 → 100 hosts.'),
  },
  rejects: {
    'few that one sentence tells of': marked('## Serving\n\nOf 24 offers, 9 remain after eligibility; all 9 are scored; «12» pass suitability, from which 3 are returned.\n'),
    'more than the sources give together': marked('## Candidates\n\n| Source | Takes |\n| --- | --- |\n| Friends of friends | 700 |\n| Two towers | 400 |\n| **Together** | **1,100** |\n\nDe-duplication leaves about «1,400». The ranker keeps 50 of them.\n'),
    'a box that hands on more than it takes in': marked('## Serving\n\n```mermaid\nflowchart LR\n  R[Retrieval: 10k to 400] --> «K[Ranker: 400 to 600]» --> D[Page]\n```\n'),
    'sentences that refer to what came before': doc('We start from 900k jobs. Filters leave around six thousand per candidate. The match trims these to «nine thousand», and a ranker picks the best thirty.'),
    'what is left in the next section': marked('## Retrieval\n\nRetrieval gets 500 deals out of 7 million.\n\n## Filtering\n\nSold-out deals are removed. «640» deals remain.\n\n## Ranking\n\nThe ranker hands on the best 80 deals.\n'),
    'items that refer to what came before': doc('- Filters narrow the 3M ads to about 15k.\n- The pre-ranker keeps «18k» of them.\n- The full model passes 50 to the auction.'),
    'more than a stage before it': doc('Rules forward 400,000 payments. The model raises «420,000» alerts. Grouping leaves 6,500 cases.'),
    'a verb that is left out': doc('Subscriptions cut 16,000 papers to 1,900, similarity to «2,400», and the ranker to the dozen in the mail.'),
    'labels with what is left': doc('Inspection reports 120k spots. Filter: 14k left. Classifier: «16k» left. Plan: 300 left.'),
    'chevrons': doc('The candidate funnel: catalogue (95M tracks) > filter (5,000) > played before («6,200») > ranker (100).'),
    'tiers': doc(table('| Tier | Videos entering | Videos promoted |', '| T0 | 3.1M | 410k |', '| T1 | 410k | «520k» |', '| T2 | 520k | 6k |')),
    'a rise in a chain': doc('Candidates: 10B videos → 1,000 → «2,000» → 20.'),
    'more out than in': doc(table('| Stage | in | out |', '| ANN search | 10B | 1000 |', '| Rank | 1000 | «1500» |')),
    'more in than came out': doc(table('| Stage | in | out |', '| ANN search | 10B | 1000 |', '| Rank | «2000» | 20 |')),
    'arrows in cells': doc(table('| Stage | Candidates | p99 |', '| Generation | 10B → 1,000 | 50 ms |', '| Ranking | «5,000» → 200 | 80 ms |')),
    'arrows in a list': doc('1. Candidate generation: 10B → 1000\n2. Ranking: 1000 → 200\n3. Re-ranking: «500» → 20'),
    'more than the sources give': doc(table('| Stage | in | out |', '| ANN retrieval | 10B | 600 |', '| Lexical retrieval | 10M | 500 |', '| Fuse | «1500» | 500 |')),
    'a column from in to out': doc(table('| Stage | In → out |', '| Retrieval | 8M → 1,500 |', '| Light ranker | 1,500 → «3,000» |')),
    'a cut to more': doc('| Limit | Value |\n| --- | --- |\n| Flats to rank | the prefilter cuts 40 → «60» |'),
    'a stage that scores more than the last one picks': doc('1. Retrieval: the nearest-neighbour index picks 600.\n2. Ranking: boosted trees score «900».'),
    'nodes that rise': doc(diagram('A[Retrieval 800] --> «B[Filter ~900]» --> C[Ranker: top 40]')),
    'rates that rise behind an edge without one': doc(diagram('A -->|below · 3,000/day| B[Cards]', 'B --> C[Reviewer]', 'C -->|«4,200»/day| D', 'C -->|600/day| E')),
    'a drawing that rises': doc(drawn('5,000,000 flats', '   │ filters', '   ▼', '800 retrieved', '   │ ranker', '   ▼', '«1,200» ranked', '   │', '   ▼', '20 shown')),
    'a part of a day that is more than the day': doc(table('| Step | Claims per day |', '| Reported | 2,000 |', '| Scored | «2,300» |')),
    'a rise in a diagram': doc(diagram('A -->|"1000"| B', 'FS[("Features")] --> B', 'B -->|"«2000»"| C')),
  },
});
