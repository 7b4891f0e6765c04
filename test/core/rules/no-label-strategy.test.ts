import assert from 'node:assert/strict';
import { noLabelStrategy } from '../../../src/core/lint/rules/no-label-strategy';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noLabelStrategy, {
  accepts: {
    'a column of yes and no': marked('## Data preparation\n\nThe log of impressions.\n\n| Column | Type |\n| --- | --- |\n| clicked | BOOLEAN |\n'),
    'vectors that are only compared': marked('# Project recommendations\n\n## Data\n\nDescriptions of projects.\n\n## Model\n\nTF-IDF vectors of each project, compared by cosine similarity.\n'),
    'a reference standard': marked('## Data\n\nReference standard: two certified graders read each set; disagreements are adjudicated.\n\nLabels are final after 21 days.\n'),
    'what yes means': marked('## Data\n\nThe booking log and its labels.\n\nYes = the patient didn’t come, or cancelled on the day itself.\n'),
    'the definition of the target': marked('## Data\n\nThe click log.\n\n- **Target definition:** 1 if the rating is above 3, otherwise 0\n'),
    'a condition in code': marked('## Framing\n\n### Target variable\n\n| Field | Type | Definition |\n| --- | --- | --- |\n| `is_late` | 0/1 | 1 if `delivered > promised`, else 0 |\n\n## Data\n\nThe order log.\n'),
    'what experts do': marked('# Gripper\n\n## Framing\n\nA policy learnt by imitation learning.\n\n## Data\n\nExpert demonstrations of 50 grasps.\n'),
    'a price, by what the problem is introduced with': marked('## Requirements\n\nThe dynamic pricing engine suggests a fare.\n\n## Data\n\nThe log of the bookings.\n'),
    'what a language model that is only prompted never learns from': marked('# Comment moderation\n\n## Data\n\nThe queue of comments.\n\n## Model\n\nA prompt asks GPT-4 whether a comment breaks the policy; the answer is an enum.\n'),
    'an event and a window': marked('## Data\n\n### Labels\n\nA video watched for 30 s within 24 h.\n'),
    'a definition in another step': marked('## Data\n\nThe click log.\n\n## Model\n\n- Labels: positive: clicked within 10 s, negative: not clicked\n'),
    'who labels': marked('## Data\n\nThe labels come from human raters, three per post.\n'),
    'clustering': marked('## Data\n\nThe order log of 28 days.\n', 'task: clustering\n'),
    'generation with a golden set': marked('## Data\n\nA golden set of 500 questions.\n', 'task: generation\n'),
    'a value to be filled in': marked('## Data\n\nThe click log.\n\n### Labels\n\nPositive if [fill: event]\n'),
    'a reason why there is none': marked('## Data\n\nThe click log.\n\n### Labels\n\nN/A: the vendor trains the model on its own data.\n'),
    'Russian': marked('## Данные\n\nЛоги кликов.\n\n### Разметка\n\nПозитив, если видео смотрели 30 с.\n'),
    'Chinese': marked('## 数据准备\n\n标签:如果用户观看超过30秒则为正样本。\n'),
    'a label that is equated': marked('## Data\n\nThe label is the handover time minus the request time.\n'),
    'a row of its own': marked('## Data\n\n| Topic | Entry |\n| --- | --- |\n| Label | Units sold per day and store |\n'),
    'annotations that come with the data': marked('## Data\n\nThe drawings come with embedded annotations of every plan.\n'),
    'examples counted by class': marked('## Data\n\nThe set holds 705 images, 309 normal eyes and 396 eyes with confirmed or suspected glaucoma.\n'),
    'the part that a source plays': marked('## Data\n\n| Source | Role |\n| --- | --- |\n| Orders | Target variable: the units that we are trying to predict |\n'),
    'a folder for each class': marked('## Data\n\nThe archive has one folder of pictures for each of 40 plants.\n'),
    'the classes of a ready-made set': marked('## Data\n\n60,000 pictures in 10 classes.\n'),
    'reports that come with the scans': marked('## Data\n\nAll scans are stored as DICOM, accompanied by the free-text reports of the ward.\n'),
    'a parallel corpus': marked('## Data\n\nA parallel corpus of 2M sentences.\n'),
    'what the examples are labelled as': marked('## Data\n\nEach letter is labelled as invoice, reminder or other.\n'),
    'annotated things in a set, among the requirements': marked('## Requirements\n\nWe have a dataset of 1M photos with annotated plates.\n\n## Data\n\nThe photos.\n'),
    'a target that is computed': marked('## Data\n\nThe target must be normalised against the price: `(now - before) / before`\n'),
    'an event that is defined': marked('# Churn\n\n## Framing\n\nA member who has not come back within 60 days counts as churned.\n\n## Data\n\nThe visit log.\n'),
    'an anomaly told by a rule': marked('## Framing\n\nWe predict the sales of a shop, and if less than half of it comes in it is an anomaly.\n\n## Data\n\nThe visit log.\n'),
    'a price': marked('# Dynamic pricing for rooms\n\n## Data\n\nThe log of the bookings.\n'),
    'a column whose codes are told': marked('## Data\n\n| Column | Meaning |\n| --- | --- |\n| bought | outcome of the visit (1: bought, 0: left) |\n'),
    'a flag with its two values': marked('## Data\n\n- default flag: 0 = repaid, 1 = overdue for 90 days\n'),
    'classes by their names': marked('## Framing\n\n- Boxes with class labels (e.g., `helmet`, `vest`)\n\n## Data\n\nThe pictures.\n'),
    'classes behind a colon': marked('## Data\n\nThree classes: insult, threat and neither.\n'),
    'directories by label': marked('## Data\n\nA script sorts the recordings into directories according to their word.\n'),
    'bad customers in Chinese': marked('## 数据准备\n\n逾期90天的客户就是坏样本。\n'),
    'an agent over the interface of a vendor': marked('# SQL agent\n\n## Data\n\nThe tables of the shop.\n\n## Model\n\nThe agent calls the OpenAI API with the schema in the system prompt.\n'),
    'an agent that may be trained one day': marked('# SQL agent\n\n## Data\n\nThe tables of the shop.\n\n## Model\n\nThe agent runs on Ollama.\n\n## Future work\n\nFine-tuning on our own queries.\n'),
    'a platform for the models of others': marked('# ML platform of the group\n\n## Data\n\nTeams register their tables.\n'),
    'a quantity that is observed': marked('# Demand forecasting\n\n## Data\n\nUnits sold, daily, of 40 shops.\n'),
    'a pretrained model with questions to judge it by': marked('# RAG over manuals\n\n## Framing\n\nAnswer questions with a language model that is used as it is.\n\n## Evaluation\n\n50 curated question-answer pairs.\n\n## Data\n\nThe manuals.\n'),
    'an event that counts': marked('## Data\n\nThe crew keeps it tidy.\n\nA signup counts when the phone number is confirmed inside 24 h.\n'),
    'ones and zeros under a title of its own': marked('## Data\n\nThe crew keeps it tidy.\n\n### The ones and the zeros\n\nOnes: bikes reported broken inside a week. Zeros: all others.\n'),
    'an assignment': marked('## Data\n\nThe crew keeps it tidy.\n\nlate := gate scan more than 10 minutes after the slot\n'),
    'two people who judge': marked('## Data\n\nThe crew keeps it tidy.\n\nTwo botanists tag every leaf, and a plant is healthy where both agree.\n'),
    'a verdict behind an equals sign': marked('## Data\n\nThe crew keeps it tidy.\n\nRenewed = the status is set to `RENEWED` before the expiry.\n'),
    'what counts, as a title': marked('## Data\n\nThe crew keeps it tidy.\n\n### What counts as a stop\n\nMore than 20 minutes without a pulse from the belt.\n'),
    'a verdict with its window, without a heading that is known': marked('## Data\n\nThe crew keeps it tidy.\n\n## Reading the signs\n\nA tenant is lapsed if no rent is paid for two months.\n'),
  },
  rejects: {
    'noise among the labels': marked('## Data\n\nThe click log.\n\n### «Labels»\n\nKnown noise: about 7 % of the rows.\n'),
    'how long they take': marked('## Data\n\nThe click log.\n\n### «Labels»\n\nThe label matures 67 days after the snapshot.\n'),
    'how long the history is': marked('## Data\n\nThe click log.\n\n### «Labels»\n\nOur history covers 156 weeks of sales.\n'),
    'whose they are': marked('## Data\n\nThe click log.\n\n### «Labels»\n\nThe owner of the definition is Retention Ops.\n'),
    'late after what the model says': marked('## Framing\n\nLate = after the P90; a calibrated model gives 10 %.\n\n## «Data»\n\nThe click log has 4B rows.\n'),
    'a run that is late': marked('## «Data»\n\nThe click log has 4B rows. If a run is late, the last good one is used, at most for 6 hours.\n'),
    'how late labels come': marked('## «Data»\n\nThe click log has 4B rows. Labels arrive within 7 days.\n'),
    'what something is measured on': marked('## «Data»\n\nThe click log has 4B rows.\n\n## Evaluation\n\nOffline, on the test set and the golden set, per class and overall:\n\n- AUC\n'),
    'a forecast of nobody knows what': marked('# Demand forecasting\n\n## «Data»\n\nThe log of the till.\n'),
    'prices that are data': marked('## Requirements\n\nPricing of flats is known.\n\n## «Data»\n\nThe log of the bookings.\n'),
    'none': marked('## «Data»\n\nThe click log has 4B rows.\n'),
    'a question': marked('## Requirements\n\n- How do we collect negative samples? (not clicked)\n\n## «Data»\n\nThe click log has 4B rows.\n'),
    'a task': marked('## «Data»\n\nIf posts are long, multi-label classification needs more of them.\n'),
    'false positives': marked('## «Data»\n\nFalse positives are annoying if they are many.\n'),
    'only its delay': marked('## «Data»\n\n| Topic | Entry |\n| --- | --- |\n| Label delay | 1 day |\n'),
    'a label that is noisy': marked('## «Data»\n\nThe label is noisy and late.\n'),
    'labelled data in general': marked('## «Data»\n\nWe learn with labelled data.\n'),
    'a latency target': marked('## «Data»\n\nThe latency target is the same as before. Target: 99 % of the rows.\n'),
    'a decision by score': marked('# Fraud\n\n## Framing\n\nIf the score is above 0.8 it is fraud.\n\n## «Data»\n\nThe visit log.\n'),
    'folders of code': marked('## «Data»\n\nThe click log. The folders hold scripts.\n'),
    'an amount without its column': marked('# Prediction of delivery duration\n\n## Framing\n\nA regression on the orders of a year.\n\n## «Data»\n\nThe log of the riders.\n'),
    'classes that are counted but not told': marked('## «Data»\n\nThe labels (see the appendix, section 3) are many.\n'),
    'a flag of the serving': marked('## «Data»\n\nThe click log.\n\n## Serving\n\nThe flag of the release: 1 = on, 0 = off.\n'),
    'a platform that decides something': marked('# Fraud detection on our ML platform\n\n## «Data»\n\nThe payment log.\n'),
    'a tool': marked('## «Data»\n\n| Purpose | Tool |\n| --- | --- |\n| Annotation | Label Studio |\n'),
    'one class counted': marked('## «Data»\n\nThe set holds 705 images, of them 309 normal eyes.\n'),
    'what a label is in general': marked('## Data\n\nThe crew keeps it tidy.\n\n### «Labels»\n\nA label is the value which a learner has to find.\n'),
    'labels of machines': marked('## Data\n\nThe crew keeps it tidy.\n\n### «Labels»\n\nKubernetes labels are set on every pod by the chart.\n'),
    'advice on labels': marked('## Data\n\nThe crew keeps it tidy.\n\n### «Labels»\n\nGood labels are crucial for all that follows.\n'),
    'a gap of a template': marked('## Data\n\nThe crew keeps it tidy.\n\n### «Labels»\n\n<who says so, by which rules of what guide>\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data\n\nThe click log.\n'), after: /Labels[\s\S]*\[fill: event, threshold, window\]/ },
  },
});

describe('no-label-strategy', () => {
  const found = (text: string): string[] => findingsOf('no-label-strategy', text).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  const unmarked = '## Requirements\n\nA.\n\n## Model\n\nB.\n\n';

  it('asks of labels that are spoken of in a document that names its framework', () => {
    for (const hint of ['The labels are noisy.', 'Positives and negatives are balanced 1 to 4.', 'Clicked or not, by impression.']) {
      const message = 'Labels are spoken of, but nothing says when an example is positive, or who decides it';
      assert.deepEqual(found(`${unmarked}## Data\n\nThe click log. ${hint}\n`), [], hint);
      assert.deepEqual(found(marked(`## Data\n\nThe click log. ${hint}\n`)), [`warning: ${message}`], hint);
    }
  });

  it('is an error where nothing is said, or asked alone', () => {
    for (const nothing of ['No annotation yet.', '']) {
      assert.deepEqual(found(marked(`## Requirements\n\nWhere do the labels come from?\n\n## Data\n\nThe click log. ${nothing}\n`)), ['error: Nothing defines the label'], nothing);
    }
  });

  it('asks what an amount is measured from', () => {
    const regression = '# Delivery times\n\n## Framing\n\nA regression.\n\n## Data\n\nThe log of the riders.\n';
    assert.deepEqual(found(`${regression}\n## Model\n\nTrees.\n\n## Serving\n\nA service.\n`), []);
    assert.match(found(marked(regression)).join(), /^warning: What is predicted is an amount/);
  });
});
